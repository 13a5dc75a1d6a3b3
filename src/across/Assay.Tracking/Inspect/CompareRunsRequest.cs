namespace Assay.Tracking.Inspect;

/// <summary>Asks for runs side by side.</summary>
/// <param name="Runs">At least two, each by its id, the start of one, or its name.</param>
/// <param name="All">Whether parameters that all of them share are wanted too.</param>
/// <param name="Lower">Metrics of which less is better.</param>
/// <param name="Higher">Metrics of which more is better.</param>
public sealed record CompareRunsRequest(IReadOnlyList<string> Runs, bool All = false, IReadOnlyList<string>? Lower = null, IReadOnlyList<string>? Higher = null);
