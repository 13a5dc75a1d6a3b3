namespace Assay.Tracking.Search.Vocabularies;

/// <summary>What may be said when experiments are searched.</summary>
public static class ExperimentVocabulary
{
    /// <summary>Attributes <c>name</c>, <c>creation_time</c> and <c>last_update_time</c>, and tags; <c>experiment_id</c> (a whole number) only orders.</summary>
    public static SearchVocabulary Instance { get; } = new("experiments",
        [
            Families.Attributes(("name", KeyRule.Text), ("creation_time", KeyRule.Number), ("last_update_time", KeyRule.Number), ("experiment_id", Families.OrderOnly)),
            Families.Tags(KeyRule.OptionalText with { Orders = false }),
        ])
    {
        DefaultOrder = [Families.Descending("creation_time"), Families.Ascending("experiment_id")],
        TieBreakers = [Families.Descending("experiment_id")],
    };
}
