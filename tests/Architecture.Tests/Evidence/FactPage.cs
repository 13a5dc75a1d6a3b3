using System.Text;
using Architecture.Tests.Shapes;
using Assay.Evidence.Standards;
using Assay.Ledger.Facts;

namespace Architecture.Tests.Evidence;

/// <summary>Writes the page of all facts from their declarations.</summary>
internal static class FactPage
{
    private const string Opening =
        """
        # Facts

        <!-- Generated from the rooms' declarations and the standards' files; a test fails when it differs. -->

        A fact is something that the content of a record can show. It is a condition on the content, never that a record of the kind exists, and each says what it does
        **not** show. [Standards](standards.md) name facts in their rules. A rule may also name `note:` and a fact: that is shown by a decision note about a record that
        shows the fact. What a note says is sealed, so no rule looks into it.

        """;

    /// <summary>The page in Markdown.</summary>
    public static string Write(FactCatalogue facts, IReadOnlyList<Standard> standards)
    {
        var page = new StringBuilder(Opening);
        foreach (var stage in facts.All.GroupBy(fact => fact.Name.Split('.')[0]))
        {
            page.Append($"\n## {stage.Key}\n\n| fact | of a record | shows | does not show | speaks for |\n| --- | --- | --- | --- | --- |\n");
            foreach (var fact in stage)
                page.Append($"| `{fact.Name}` | `{fact.Kind.Name}` v{fact.Kind.Version} | {ShapeTable.Escape(fact.Shows)} | {ShapeTable.Escape(fact.DoesNotShow)} | {SpeaksFor(fact.Name, standards)} |\n");
        }

        return page.ToString();
    }

    private static string SpeaksFor(string fact, IReadOnlyList<Standard> standards)
    {
        var named = standards.Select(standard => (standard.Id, Parts: string.Join(", ", Parts(standard, fact)))).Where(standard => standard.Parts.Length > 0);
        return string.Join("; ", named.Select(standard => $"{standard.Id}: {standard.Parts}"));
    }

    private static IEnumerable<string> Parts(Standard standard, string fact)
    {
        foreach (var criterion in standard.Criteria)
            foreach (var part in criterion.Parts)
            {
                var (itself, byNote) = (Names(part, fact), Names(part, EvidenceRule.NotePrefix + fact));
                if (itself || byNote) yield return $"{criterion.Code}.{part.Id}{(itself ? byNote ? " (also by a note)" : "" : " (by a note)")}";
            }
    }

    private static bool Names(CriterionPart part, string fact) => part.Rules.Any(rule => rule.Facts.Contains(fact));
}
