namespace Assay.Tracking.Index;

/// <summary>A search over runs.</summary>
/// <param name="ExperimentIds">Only runs of these experiments; none finds nothing.</param>
public sealed record RunSearch(IReadOnlyCollection<string> ExperimentIds)
{
    /// <summary>The filter; null or blank for every run.</summary>
    public string? Filter { get; init; }

    /// <summary>The clauses of the order; none for the latest start first.</summary>
    public IReadOnlyList<string> OrderBy { get; init; } = [];

    /// <summary>In use, in the bin, or both.</summary>
    public RunView View { get; init; } = RunView.ActiveOnly;

    /// <summary>At most so many in a page, at least 1.</summary>
    public int Limit { get; init; } = 1000;

    /// <summary>Where the page begins: what the previous one gave; null for the first.</summary>
    public string? PageToken { get; init; }

    /// <summary>What makes two pages parts of one search.</summary>
    internal string Identity => string.Join('\u001f', [View.ToString(), Filter ?? "", string.Join('\u001e', OrderBy), string.Join('\u001e', ExperimentIds)]);
}
