namespace Assay.Tracking.Search.Vocabularies;

/// <summary>What may be said when versions of registered models are searched. Versions of prompts are among them: see <see cref="PromptRule"/>.</summary>
public static class ModelVersionVocabulary
{
    /// <summary>Attributes <c>name</c>, <c>version_number</c>, <c>run_id</c> and <c>source_path</c>, and tags; <c>creation_timestamp</c> and <c>last_updated_timestamp</c> only order.</summary>
    public static SearchVocabulary Instance { get; } = new("model versions",
        [
            Families.Attributes(
                ("name", KeyRule.Text), ("version_number", KeyRule.Number with { NumberInQuotes = true }), ("source_path", KeyRule.Text with { Orders = false }),
                ("run_id", new KeyRule(false, [.. SearchComparators.Text, SearchComparator.In]) { Orders = false }),
                ("creation_timestamp", Families.OrderOnly), ("last_updated_timestamp", Families.OrderOnly)),
            Families.Tags(KeyRule.Text with { Orders = false }),
        ])
    {
        TieBreakers = [Families.Ascending("name"), Families.Descending("version_number")],
        RefusesRepeatedOrder = true,
        AbsentMeans = PromptRule.AbsentMeans,
    };
}
