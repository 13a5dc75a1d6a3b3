using System.Collections.Immutable;

namespace Assay.Tracking.Search.Vocabularies;

/// <summary>What may be said when traces are searched.</summary>
public static class TraceVocabulary
{
    private static readonly ImmutableArray<SearchComparator> Patterns = [SearchComparator.Equal, SearchComparator.NotEqual, SearchComparator.Like, SearchComparator.ILike, SearchComparator.RLike];

    private static readonly KeyRule Listed = new(false, [.. Patterns, SearchComparator.In, SearchComparator.NotIn]);

    private static readonly KeyRule Entry = new(false, [.. Patterns, SearchComparator.IsNull, SearchComparator.IsNotNull]);

    private static readonly KeyRule Named = new(false, [.. Listed.Comparators, SearchComparator.IsNull, SearchComparator.IsNotNull]);

    private static readonly KeyRule Number = KeyRule.Number with { NumberInQuotes = true };

    private static readonly KeyRule Content = new(false, [SearchComparator.Like, SearchComparator.ILike]) { Orders = false };

    private static readonly KeyRule Exact = new(false, [SearchComparator.Equal]) { Orders = false };

    private static readonly TextForm NameAndVersion = new("\"name/version\"", text => text.Count(character => character == '/') == 1);

    /// <summary>
    /// Attributes <c>request_id</c>, <c>client_request_id</c>, <c>name</c>, <c>run_id</c>, <c>status</c>, <c>prompt</c> (a name and a version: <c>greeting/3</c>), <c>timestamp_ms</c>,
    /// <c>execution_time_ms</c> and <c>end_time_ms</c> (each also without <c>_ms</c>); tags, metadata, feedback and expectations by any name; spans by <c>name</c>, <c>type</c>,
    /// <c>status</c>, <c>content</c> (also <c>trace.text</c>) and their attributes; issues by <c>id</c>.
    /// </summary>
    public static SearchVocabulary Instance { get; } = new("traces",
        [
            Attributes(), Families.Tags(Entry), Families.Any(SearchKeyKind.Metadata, ["metadata", "request_metadata"], Entry),
            Families.Any(SearchKeyKind.SpanAttribute, ["span.attributes"], Listed with { Orders = false }), Spans(),
            Families.Any(SearchKeyKind.Feedback, ["feedback"], Entry with { Orders = false }), Families.Any(SearchKeyKind.Expectation, ["expectation"], Entry with { Orders = false }),
            Families.Of(SearchKeyKind.Issue, ["issue"], ("id", Exact)),
        ])
    {
        TieBreakers = [Families.Descending("timestamp_ms"), Families.Ascending("request_id")],
        RefusesRepeatedOrder = true,
    };

    private static KeyFamily Attributes() => Families.Of(SearchKeyKind.Attribute, ["attributes", "attribute", "trace"],
        ("request_id", Listed), ("client_request_id", Listed with { Orders = false }), ("status", Listed), ("name", Named), ("run_id", Named),
        ("prompt", Exact with { Form = NameAndVersion }), ("text", Content with { Means = new SearchKey(SearchKeyKind.Span, "content") }), ("experiment_id", Families.OrderOnly),
        ("timestamp_ms", Number), ("timestamp", Number.For("timestamp_ms")), ("execution_time_ms", Number), ("execution_time", Number.For("execution_time_ms")),
        ("end_time_ms", Number), ("end_time", Number.For("end_time_ms")));

    private static KeyFamily Spans()
    {
        var field = Listed with { Orders = false };
        return Families.Of(SearchKeyKind.Span, ["span"], ("name", field), ("type", field), ("status", field), ("content", Content));
    }
}
