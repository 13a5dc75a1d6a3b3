using Assay.Stores.Cluster.Postgres;
using Assay.Tracking;

namespace Stores.Tests.Tracking;

/// <summary>A schema of one test's own, on a server that all tests of a run share.</summary>
public sealed class PostgresTrackingFixture : ITrackingFixture
{
    private static readonly Lazy<PostgresCluster> Cluster = new(Shared);
    private static int _number;

    private readonly string _schema = $"test {Interlocked.Increment(ref _number)}";

    public ITrackingStore Open()
    {
        Assert.SkipWhen(PostgresCluster.Missing is not null, PostgresCluster.Missing ?? "");
        return new PostgresTrackingStore(new PostgresOptions(Cluster.Value.ConnectionString() + ";Maximum Pool Size=8") { Schema = _schema });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static PostgresCluster Shared()
    {
        var cluster = PostgresCluster.Create();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        return cluster;
    }
}
