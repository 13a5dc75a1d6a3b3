namespace Stores.Tests.Tracking;

public sealed class SqliteRunCreationTests : RunCreationCompliance<SqliteTrackingFixture>;
public sealed class SqliteMetricTests : MetricCompliance<SqliteTrackingFixture>;
