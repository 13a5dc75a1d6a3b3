using Assay.Tracking.Runs;

namespace Assay.Client.Transport;

/// <summary>How what is logged reaches where it is kept.</summary>
internal interface ITransport : IAsyncDisposable
{
    /// <summary>The id of the experiment of that name, made when there is none.</summary>
    Task<string> ExperimentAsync(string name, CancellationToken cancellation);

    /// <summary>Starts a run.</summary>
    Task<StartedRun> StartRunAsync(string experimentId, string? name, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Writes to a run; sent again where the answer was lost: points that are there already are kept once.</summary>
    Task LogAsync(RunLog log, CancellationToken cancellation);

    /// <summary>Keeps a file among the run's artifacts.</summary>
    Task PutArtifactAsync(StartedRun run, string path, Stream content, CancellationToken cancellation);

    /// <summary>Ends a run.</summary>
    Task EndAsync(string runId, RunStatus status, DateTimeOffset at, CancellationToken cancellation);
}
