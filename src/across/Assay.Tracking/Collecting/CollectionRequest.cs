namespace Assay.Tracking.Collecting;

/// <summary>What is to be taken away for good. Only what is in the bin can be.</summary>
/// <param name="Before">Only what went into the bin before this time, in milliseconds since 1970.</param>
/// <param name="RunIds">These runs; with none of these and no experiments, all runs and experiments in the bin.</param>
/// <param name="ExperimentIds">These experiments, with all that is in them.</param>
/// <param name="IsDryRun">Whether it is only said what would be taken away.</param>
public sealed record CollectionRequest(long Before, IReadOnlyList<string> RunIds, IReadOnlyList<string> ExperimentIds, bool IsDryRun)
{
    /// <summary>Whether nothing is named.</summary>
    public bool IsOfAll => RunIds.Count == 0 && ExperimentIds.Count == 0;
}
