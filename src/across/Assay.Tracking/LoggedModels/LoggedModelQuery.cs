using Assay.Tracking.Search;

namespace Assay.Tracking.LoggedModels;

/// <summary>A page of a search over logged models, as a client asks for it.</summary>
/// <param name="ExperimentIds">The experiments that they belong to.</param>
public sealed record LoggedModelQuery(IReadOnlyList<string> ExperimentIds)
{
    /// <summary>The filter; null or blank for everything.</summary>
    public string? Filter { get; init; }

    /// <summary>Only measurements on these data sets count, and only models that have one of them; none for all.</summary>
    public IReadOnlyList<MetricDataset> Datasets { get; init; } = [];

    /// <summary>The order; none for the newest first.</summary>
    public IReadOnlyList<OrderClause> OrderBy { get; init; } = [];

    /// <summary>How many at most.</summary>
    public int MaxResults { get; init; } = 100;

    /// <summary>Where the page begins; null or empty for the first.</summary>
    public string? PageToken { get; init; }

    /// <summary>All that makes the search what it is, besides the page: for its tokens.</summary>
    internal string Fingerprint => string.Join('\n', [Filter, .. ExperimentIds, .. OrderBy.Select(clause => $"{clause} {clause.Dataset}"), .. Datasets.Select(dataset => dataset.ToString())]);
}
