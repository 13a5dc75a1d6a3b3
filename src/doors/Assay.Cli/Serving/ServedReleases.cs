using Assay.Cli.Homes;
using Assay.Inference.Models;
using Assay.Inference.Serving;
using Assay.Kernel;

namespace Assay.Cli.Serving;

/// <summary>A server's part in releases: what answers is what is live, shadows are asked beside, and canaries are watched.</summary>
internal sealed class ServedReleases : IAsyncDisposable
{
    private readonly ReleasedTraffic _traffic;
    private readonly ServedCanary _canary;
    private readonly ReleasedModels _models;
    private readonly ServedShadow _shadow;

    /// <summary>Begins.</summary>
    public ServedReleases(OpenedHome home, ReleasedTraffic traffic, ModelRepository repository, TimeSpan shadowEvery, TimeProvider clock, Action<Problem> warn)
    {
        _traffic = traffic;
        _canary = new ServedCanary(home, traffic, clock, warn);
        _models = new ReleasedModels(repository, traffic, _canary);
        _shadow = new ServedShadow(repository, traffic, new ShadowJournal(home, shadowEvery, clock, warn), clock);
    }

    /// <summary>The version that answers a key.</summary>
    public string? Choose(string model, string key) => _traffic.Choose(model, key);

    /// <summary>Whether a version is loaded only to be compared.</summary>
    public bool IsHidden(string model, string version) => _traffic.IsHidden(model, version);

    /// <summary>What is released of a version.</summary>
    public VersionTraffic? TrafficOf(string model, string version) => _traffic.Of(model, version);

    /// <summary>Takes in what came of a request; returns at once.</summary>
    public void See(SeenAnswer seen)
    {
        _canary.See(seen);
        _shadow.See(seen);
    }

    /// <summary>Follows the ledger until it is stopped.</summary>
    public Task FollowAsync(Action<Problem> warn, TimeProvider clock, CancellationToken cancellation) => _models.FollowAsync(warn, clock, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _shadow.DisposeAsync();
}
