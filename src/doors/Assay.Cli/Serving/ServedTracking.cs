using Assay.Cli.Homes;
using Assay.Kernel;
using Assay.Stores.Cluster.Postgres;
using Assay.Tracking;

namespace Assay.Cli.Serving;

/// <summary>Where runs, models, people and permissions are kept: in the home, or in a database that several servers share.</summary>
/// <param name="store">The store.</param>
/// <param name="shared">The database; null for the home.</param>
internal sealed class ServedTracking(ITrackingStore store, PostgresOptions? shared) : IAsyncDisposable
{
    /// <summary>The store.</summary>
    public ITrackingStore Store => store;

    /// <summary>The database; null for the home.</summary>
    public PostgresOptions? Shared => shared;

    /// <summary>Opens it. A database is connected to when it is first used.</summary>
    /// <param name="home">The home.</param>
    /// <param name="postgres">The address of a database; null for the home.</param>
    /// <returns>The store, or <c>store.address</c>.</returns>
    public static Outcome<ServedTracking> Open(OpenedHome home, string? postgres) => postgres is null
        ? new ServedTracking(home.Home.Tracking, null)
        : PostgresAddress.Parse(postgres).Map(options => new ServedTracking(new PostgresTrackingStore(options), options));

    /// <summary>Closes the database; the home is closed by whoever opened it.</summary>
    public ValueTask DisposeAsync() => shared is null ? ValueTask.CompletedTask : store.DisposeAsync();
}
