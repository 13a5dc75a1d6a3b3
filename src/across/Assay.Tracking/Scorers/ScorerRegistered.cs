using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Tracking.Scorers;

/// <summary>A version of a scorer was registered: what judges from now on.</summary>
/// <param name="ExperimentId">The experiment that it belongs to.</param>
/// <param name="ScorerId">The scorer.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version.</param>
/// <param name="ContentDigest">SHA-256 over the UTF-8 bytes of the scorer as clients make it again.</param>
public sealed record ScorerRegistered(string ExperimentId, string ScorerId, string Name, int Version, Digest ContentDigest) : IRecordBody<ScorerRegistered>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("tracking.scorer-version", 1, "A version of a scorer was registered.");
}
