namespace Stores.Tests.Tracking.Importing;

public sealed class SqliteImportTests : ImportCompliance<SqliteTrackingFixture>;

public sealed class PostgresImportTests : ImportCompliance<PostgresTrackingFixture>;
