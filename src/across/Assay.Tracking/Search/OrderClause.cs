namespace Assay.Tracking.Search;

/// <summary>One key that results are ordered by. Whatever the direction, what has no value comes last, and NaN just before it.</summary>
/// <param name="Key">Ordered by what.</param>
/// <param name="Ascending">The smallest first.</param>
public sealed record OrderClause(SearchKey Key, bool Ascending)
{
    /// <summary>For a logged model's metric: only its values on this data set; null for all.</summary>
    public MetricDataset? Dataset { get; init; }

    /// <summary>As an <c>order_by</c> spells it.</summary>
    public override string ToString() => $"{Key} {(Ascending ? "ASC" : "DESC")}";
}
