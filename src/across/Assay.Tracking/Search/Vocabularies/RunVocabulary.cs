using System.Collections.Immutable;

namespace Assay.Tracking.Search.Vocabularies;

/// <summary>What may be said when runs are searched.</summary>
public static class RunVocabulary
{
    private static readonly KeyRule DatasetText = KeyRule.ListedText with { Orders = false };

    private static readonly ImmutableArray<string> AttributePrefixes = ["attributes", "attribute", "attr", "run"];

    /// <summary>Attributes <c>run_id</c>, <c>run_name</c>, <c>status</c>, <c>user_id</c>, <c>artifact_uri</c>, <c>start_time</c> and <c>end_time</c>; metrics, params, tags, and data sets by <c>name</c>, <c>digest</c> and <c>context</c>.</summary>
    public static SearchVocabulary Instance { get; } = new("runs", [Attributes(), Metrics(), Params(), Families.Tags(KeyRule.OptionalText), Datasets()])
    {
        TieBreakers = [Families.Descending("start_time"), Families.Ascending("run_id")],
        RefusesRepeatedOrder = true,
    };

    private static KeyFamily Attributes() => Families.Of(SearchKeyKind.Attribute, AttributePrefixes,
        ("run_id", KeyRule.ListedText), ("status", KeyRule.Text), ("user_id", KeyRule.Text), ("artifact_uri", KeyRule.Text), ("start_time", KeyRule.Number), ("end_time", KeyRule.Number),
        ("created", KeyRule.Number.For("start_time")), ("Created", KeyRule.Number.For("start_time")), ("run_name", KeyRule.Text),
        ("run name", KeyRule.Text.For("run_name")), ("Run name", KeyRule.Text.For("run_name")), ("Run Name", KeyRule.Text.For("run_name")));

    private static KeyFamily Metrics() => Families.Any(SearchKeyKind.Metric, ["metrics", "metric"], KeyRule.Number);

    private static KeyFamily Params() => Families.Any(SearchKeyKind.Parameter, ["params", "param", "parameters", "parameter"], KeyRule.OptionalText);

    private static KeyFamily Datasets() => Families.Of(SearchKeyKind.Dataset, ["datasets", "dataset"], ("name", DatasetText), ("digest", DatasetText), ("context", DatasetText));
}
