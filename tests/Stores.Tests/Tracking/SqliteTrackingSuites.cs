namespace Stores.Tests.Tracking;

public sealed class SqliteRunCreationTests : RunCreationCompliance<SqliteTrackingFixture>;

public sealed class SqliteRunLoggingTests : RunLoggingCompliance<SqliteTrackingFixture>;

public sealed class SqliteRunUpdateTests : RunUpdateCompliance<SqliteTrackingFixture>;

public sealed class SqliteMetricTests : MetricCompliance<SqliteTrackingFixture>;

public sealed class SqliteRunColumnTests : RunColumnCompliance<SqliteTrackingFixture>;

public sealed class SqliteDocumentTests : DocumentCompliance<SqliteTrackingFixture>;

public sealed class SqliteArtifactTests : ArtifactCompliance<SqliteTrackingFixture>;

public sealed class SqliteOutboxTests : OutboxCompliance<SqliteTrackingFixture>;

public sealed class SqliteRunEndingTests : RunEndingCompliance<SqliteTrackingFixture>;
