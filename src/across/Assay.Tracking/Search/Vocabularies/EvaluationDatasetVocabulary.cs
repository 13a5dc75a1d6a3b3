namespace Assay.Tracking.Search.Vocabularies;

/// <summary>What may be said when evaluation data sets are searched.</summary>
public static class EvaluationDatasetVocabulary
{
    private static readonly KeyRule Person = KeyRule.Text with { Orders = false };

    /// <summary>Attributes <c>name</c>, <c>created_time</c>, <c>last_update_time</c>, <c>created_by</c> and <c>last_updated_by</c>, and tags. Ties go by <c>dataset_id</c>.</summary>
    public static SearchVocabulary Instance { get; } = new("evaluation datasets",
        [
            Families.Attributes(("name", KeyRule.Text), ("created_time", KeyRule.Number), ("last_update_time", KeyRule.Number), ("created_by", Person), ("last_updated_by", Person)),
            Families.Tags(KeyRule.Text with { Orders = false }),
        ])
    {
        DefaultOrder = [Families.Descending("created_time")],
        TieBreakers = [Families.Descending("dataset_id")],
    };
}
