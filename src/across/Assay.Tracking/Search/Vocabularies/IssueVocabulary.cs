namespace Assay.Tracking.Search.Vocabularies;

/// <summary>What may be said when issues are searched.</summary>
public static class IssueVocabulary
{
    private static readonly KeyRule Text = new(false, SearchComparators.Equality) { Orders = false, TextWithoutQuotes = true };

    /// <summary>The attributes <c>status</c> and <c>source_run_id</c>, equal or not; the value may stand without quotes.</summary>
    public static SearchVocabulary Instance { get; } = new("issues", [Families.Attributes(("status", Text), ("source_run_id", Text))])
    {
        TieBreakers = [Families.Descending("created_timestamp"), Families.Descending("issue_id")],
    };
}
