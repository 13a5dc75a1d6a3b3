using System.Text;
using Architecture.Tests.Shapes;
using Assay.Evidence.Standards;

namespace Architecture.Tests.Evidence;

/// <summary>Writes the page of all standards from their files.</summary>
internal static class StandardPage
{
    private const string Opening =
        """
        # Standards

        <!-- Generated from the files in standards/; a test fails when it differs. -->

        A standard is data: criteria under their owner's codes, divided into parts, each with the rules by which records alone speak for it. Titles are Assay's own words;
        the owners' sentences are theirs. A rule is met when each of its [facts](facts.md) is shown by a record of the person's own live work; one rule that is met will do,
        and takes a part to *recorded*, never further. Where no rule stands, people bring the evidence; **not yet** names what Assay has no room to record, which is nobody's lack.

        """;

    /// <summary>The page in Markdown.</summary>
    public static string Write(IReadOnlyList<Standard> standards)
    {
        var page = new StringBuilder(Opening);
        page.Append("\n| standard | version | criteria | parts | parts that records can tick |\n| --- | --- | --- | --- | --- |\n");
        foreach (var standard in standards)
        {
            var parts = standard.Criteria.SelectMany(criterion => criterion.Parts).ToList();
            page.Append($"| [{standard.Title}](#{standard.Id}) | {standard.Version} | {standard.Criteria.Length} | {parts.Count} | {parts.Count(part => !part.Rules.IsEmpty)} |\n");
        }

        foreach (var standard in standards) Append(page, standard);
        return page.ToString();
    }

    private static void Append(StringBuilder page, Standard standard)
    {
        page.Append($"\n## {standard.Id}\n\n{standard.Title}: {standard.Source}. Evidence is current for {standard.Freshness.CurrentMonths} months and stale after {standard.Freshness.StaleMonths} where a part does not say otherwise.\n");
        foreach (var criterion in standard.Criteria)
        {
            page.Append($"\n### {criterion.Code}: {criterion.Title}\n\n| part | asks | records that speak for it | do not show | a person adds | next |\n| --- | --- | --- | --- | --- | --- |\n");
            foreach (var part in criterion.Parts)
                page.Append($"| `{part.Id}` | {Escape(part.Title)}{Window(part)} | {Rules(part)} | {Escape(part.NotShown ?? "")} | {string.Join(", ", part.Adds).ToLowerInvariant()} | {Escape(part.Next)} |\n");
        }
    }

    private static string Rules(CriterionPart part) => part.Rules.IsEmpty ? part.CannotRecord is { } missing ? $"not yet: {Escape(missing)}" : "none" : string.Join("<br>or ", part.Rules.Select(Rule));

    private static string Rule(EvidenceRule rule) =>
        string.Join(" and ", rule.Facts.Select(fact => $"`{fact}`")) + (rule.Breadth() is { Length: > 0 } breadth ? $", {Escape(breadth)}" : "");

    private static string Window(CriterionPart part) => part.Freshness is { } window ? $" (current for {window.CurrentMonths} months, stale after {window.StaleMonths})" : "";

    private static string Escape(string text) => ShapeTable.Escape(text);
}
