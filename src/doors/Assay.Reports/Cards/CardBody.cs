using System.Text;
using Assay.Reports.Citing;

namespace Assay.Reports.Cards;

/// <summary>The sections of a model card, in the order that readers of model cards know.</summary>
internal static class CardBody
{
    /// <summary>Markdown, the last line ended.</summary>
    public static string Write(RunRecords run)
    {
        var card = new StringBuilder($"# {MarkdownText.Of(run.Source.Project)}\n");
        card.Append(CardVerdict.Write(run)).Append(CardUses.Write(run)).Append(CardLimits.Write(run)).Append(CardData.Write(run)).Append(CardTraining.Write(run)).Append(CardResults.Write(run)).Append(CardFairness.Write(run));
        return card.Append(Verification(run)).ToString();
    }

    private static string Verification(RunRecords run)
    {
        var text = new StringBuilder("\n## How to check this card\n\nEach number stands beside its source: the leaf of the ledger and the field of the record. ");
        text.Append("Run `assay ledger verify` to check the ledger, or `assay bundle export` for a bundle that verifies on its own.\n");
        text.Append(MarkdownTable.Write(["Leaf", "Record", "Leaf hash"], run.All.Select(record => new[] { Cited.LeafIndex(record).Exact, $"{MarkdownText.Of(record.Kind)}", $"`{record.LeafHash}`" })));
        if (run.Source.Checkpoint is { } checkpoint) text.Append($"\nNewest checkpoint:\n\n{Indented(checkpoint)}\n");
        return text.ToString();
    }

    /// <summary>As a block of code that no text can end.</summary>
    private static string Indented(string text) => string.Join("\n", text.TrimEnd('\n').Split('\n').Select(line => "    " + new string([.. line.Where(letter => !MarkdownText.IsUnsafe(letter))])));
}
