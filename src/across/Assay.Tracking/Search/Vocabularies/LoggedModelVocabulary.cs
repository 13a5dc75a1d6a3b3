namespace Assay.Tracking.Search.Vocabularies;

/// <summary>What may be said when logged models are searched.</summary>
public static class LoggedModelVocabulary
{
    private static readonly KeyRule Listed = KeyRule.ListedText with { TextWithoutQuotes = true };

    private static readonly KeyRule Unordered = Listed with { Orders = false };

    /// <summary>
    /// Attributes <c>name</c>, <c>model_id</c>, <c>model_type</c>, <c>status</c>, <c>source_run_id</c>, <c>creation_timestamp</c> and <c>last_updated_timestamp</c>; metrics, params and tags.
    /// A text may stand without quotes when it is a word or a number.
    /// </summary>
    public static SearchVocabulary Instance { get; } = new("logged models",
        [
            Families.Attributes(
                ("name", Listed), ("model_id", Listed), ("model_type", Listed), ("status", Listed), ("source_run_id", Listed),
                ("creation_timestamp", KeyRule.Number), ("creation_time", KeyRule.Number.For("creation_timestamp")), ("creation_timestamp_ms", KeyRule.Number.For("creation_timestamp")),
                ("last_updated_timestamp", KeyRule.Number), ("last_updated_time", KeyRule.Number.For("last_updated_timestamp")), ("last_updated_timestamp_ms", KeyRule.Number.For("last_updated_timestamp"))),
            Families.Any(SearchKeyKind.Metric, ["metrics", "metric"], KeyRule.Number),
            Families.Any(SearchKeyKind.Parameter, ["params", "param"], Unordered),
            Families.Tags(Unordered),
        ])
    {
        TieBreakers = [Families.Descending("creation_timestamp"), Families.Ascending("model_id")],
    };
}
