using Assay.Tracking.Scorers;

namespace Assay.Tracking.Importing;

/// <summary>A scorer of a source, with its versions.</summary>
/// <param name="Scorer">The scorer.</param>
/// <param name="Versions">Its versions, oldest first.</param>
public sealed record SourceScorer(Scorer Scorer, IReadOnlyList<ScorerVersion> Versions);
