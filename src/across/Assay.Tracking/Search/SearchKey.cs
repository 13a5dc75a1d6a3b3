namespace Assay.Tracking.Search;

/// <summary>What a comparison looks at, or an order goes by: a kind and a name, after aliases are resolved (<c>run.Created</c> is the attribute <c>start_time</c>).</summary>
/// <param name="Kind">What is named.</param>
/// <param name="Name">Its name, without quotes. Case counts.</param>
public readonly record struct SearchKey(SearchKeyKind Kind, string Name)
{
    /// <summary>As a filter spells it, so that reading it again gives the same key: <c>params.`batch size`</c>.</summary>
    public override string ToString() => $"{Prefix}.`{Name.Replace("`", "``", StringComparison.Ordinal)}`";

    private string Prefix => Kind switch
    {
        SearchKeyKind.Metric => "metrics",
        SearchKeyKind.Parameter => "params",
        SearchKeyKind.Tag => "tags",
        SearchKeyKind.Dataset => "datasets",
        SearchKeyKind.Metadata => "metadata",
        SearchKeyKind.Span => "span",
        SearchKeyKind.SpanAttribute => "span.attributes",
        SearchKeyKind.Feedback => "feedback",
        SearchKeyKind.Expectation => "expectation",
        SearchKeyKind.Issue => "issue",
        SearchKeyKind.Assessment => "assessment",
        _ => "attributes",
    };
}
