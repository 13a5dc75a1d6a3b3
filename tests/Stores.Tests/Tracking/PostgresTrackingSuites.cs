namespace Stores.Tests.Tracking;

public sealed class PostgresRunCreationTests : RunCreationCompliance<PostgresTrackingFixture>;
public sealed class PostgresMetricTests : MetricCompliance<PostgresTrackingFixture>;
