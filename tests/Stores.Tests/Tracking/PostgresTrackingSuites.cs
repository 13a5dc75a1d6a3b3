namespace Stores.Tests.Tracking;

public sealed class PostgresRunCreationTests : RunCreationCompliance<PostgresTrackingFixture>;

public sealed class PostgresRunLoggingTests : RunLoggingCompliance<PostgresTrackingFixture>;

public sealed class PostgresRunUpdateTests : RunUpdateCompliance<PostgresTrackingFixture>;

public sealed class PostgresMetricTests : MetricCompliance<PostgresTrackingFixture>;

public sealed class PostgresRunColumnTests : RunColumnCompliance<PostgresTrackingFixture>;

public sealed class PostgresDocumentTests : DocumentCompliance<PostgresTrackingFixture>;

public sealed class PostgresArtifactTests : ArtifactCompliance<PostgresTrackingFixture>;

public sealed class PostgresOutboxTests : OutboxCompliance<PostgresTrackingFixture>;

public sealed class PostgresRunEndingTests : RunEndingCompliance<PostgresTrackingFixture>;
