namespace Stores.Tests.Tracking.Importing;

public sealed class SqliteImportTests : ImportCompliance<SqliteTrackingFixture>;

public sealed class PostgresImportTests : ImportCompliance<PostgresTrackingFixture>;

public sealed class SqliteTraceImportTests : TraceImportCompliance<SqliteTrackingFixture>;

public sealed class PostgresTraceImportTests : TraceImportCompliance<PostgresTrackingFixture>;
