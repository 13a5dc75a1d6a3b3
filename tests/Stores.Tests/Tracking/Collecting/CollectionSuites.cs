namespace Stores.Tests.Tracking.Collecting;

public sealed class SqliteCollectionTests : CollectionCompliance<SqliteTrackingFixture>;

public sealed class PostgresCollectionTests : CollectionCompliance<PostgresTrackingFixture>;
