namespace Assay.Tracking.Search.Vocabularies;

/// <summary>What may be said when registered models are searched. Prompts are registered models with a tag that says so: see <see cref="PromptRule"/>.</summary>
public static class RegisteredModelVocabulary
{
    /// <summary>The attribute <c>name</c>, and tags; <c>creation_timestamp</c> and <c>last_updated_timestamp</c> (also called <c>timestamp</c>) only order.</summary>
    public static SearchVocabulary Instance { get; } = new("registered models",
        [
            Families.Attributes(("name", KeyRule.Text), ("creation_timestamp", Families.OrderOnly), ("last_updated_timestamp", Families.OrderOnly), ("timestamp", Families.OrderOnly.For("last_updated_timestamp"))),
            Families.Tags(KeyRule.Text with { Orders = false }),
        ])
    {
        TieBreakers = [Families.Ascending("name")],
        RefusesRepeatedOrder = true,
        AbsentMeans = PromptRule.AbsentMeans,
    };
}
