namespace Assay.Tracking.Search.Vocabularies;

/// <summary>What may be said in the one-clause filters of trace statistics: <c>trace.tag.team = 'vision'</c>, <c>span.type = 'LLM'</c>.</summary>
public static class TraceMetricVocabulary
{
    private static readonly KeyRule Exact = new(false, [SearchComparator.Equal]) { Orders = false };

    /// <summary><c>trace.status</c>, <c>trace.tag.…</c> and <c>trace.metadata.…</c>; <c>span.name</c>, <c>span.status</c> and <c>span.type</c>; <c>assessment.name</c> and <c>assessment.type</c>. Only <c>=</c>.</summary>
    public static SearchVocabulary Instance { get; } = new("trace metrics",
        [
            Families.Of(SearchKeyKind.Attribute, ["trace", "attributes"], ("status", Exact)),
            Families.Any(SearchKeyKind.Tag, ["trace.tag", "tags"], Exact), Families.Any(SearchKeyKind.Metadata, ["trace.metadata", "metadata"], Exact),
            Families.Of(SearchKeyKind.Span, ["span"], ("name", Exact), ("status", Exact), ("type", Exact)),
            Families.Of(SearchKeyKind.Assessment, ["assessment"], ("name", Exact), ("type", Exact)),
        ]);
}
