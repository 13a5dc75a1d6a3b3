namespace Assay.Tracking.Search;

/// <summary>A page of a search, as a client asks for it.</summary>
/// <param name="Filter">The filter; null or blank for everything.</param>
/// <param name="OrderBy">The clauses of the order; none for the usual one.</param>
/// <param name="MaxResults">How many at most.</param>
/// <param name="PageToken">Where the page begins; null or empty for the first.</param>
public sealed record SearchRequest(string? Filter, IReadOnlyList<string> OrderBy, int MaxResults, string? PageToken)
{
    /// <summary>All that makes the search what it is, besides the page: for its tokens.</summary>
    public string Fingerprint => $"{Filter}\n{string.Join('\n', OrderBy)}";
}
