namespace Assay.Tracking.Index;

/// <summary>A page of what a search found.</summary>
/// <param name="Numbers">The store's numbers of the runs, in order.</param>
/// <param name="Total">How many runs the search finds in all.</param>
/// <param name="NextPage">The token of the next page; null when this is the last.</param>
public sealed record FoundRuns(IReadOnlyList<long> Numbers, int Total, string? NextPage);
