using Assay.Kernel;
using Assay.Tracking;
using Assay.Tracking.Experiments;
using Assay.Tracking.Index;

namespace Assay.Mlflow;

/// <summary>What the translator works on.</summary>
/// <param name="Store">Where everything is kept.</param>
/// <param name="Clock">Tells the time.</param>
/// <param name="Entropy">Makes identifiers.</param>
public sealed record MlflowServices(ITrackingStore Store, TimeProvider Clock, Entropy Entropy)
{
    /// <summary>Experiments.</summary>
    public ExperimentService Experiments { get; } = new(Store, Clock);

    /// <summary>Finds runs.</summary>
    public RunIndex RunIndex { get; } = new(Store.Columns);

    /// <summary>Milliseconds since 1970.</summary>
    public long Now => Clock.GetUtcNow().ToUnixTimeMilliseconds();
}
