using Assay.Inference;
using Assay.Kernel;
using Assay.Mlflow;
using Assay.Server.Keys;
using Assay.Server.Web;
using Assay.Tracking.Outbox;

namespace Assay.Server.Hosting;

/// <summary>What a server works on.</summary>
/// <param name="Mlflow">What MLflow's clients reach.</param>
/// <param name="Relay">Signs what the outbox holds; null where records are kept by another server.</param>
/// <param name="Warn">Tells the operator of something that wants attention.</param>
public sealed record ServerParts(MlflowServices Mlflow, OutboxRelay? Relay, Action<Problem> Warn)
{
    /// <summary>What clients of the Open Inference Protocol reach; null where no models are served. Closed by whoever made it, after the server.</summary>
    public InferenceServices? Inference { get; init; }

    /// <summary>What people bring keys of their own to; null for a server without accounts.</summary>
    public KeyParts? Keys { get; init; }

    /// <summary>What the web pages work on; null for a server without pages.</summary>
    public WebParts? Web { get; init; }
}
