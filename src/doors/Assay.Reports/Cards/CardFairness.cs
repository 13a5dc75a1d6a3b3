using System.Text;
using Assay.Evaluate.Fairness;
using Assay.Reports.Citing;
using Assay.Reports.Sections;

namespace Assay.Reports.Cards;

/// <summary>How groups of people fare, attribute by attribute.</summary>
internal static class CardFairness
{
    /// <summary>Markdown; nothing when no attribute was compared.</summary>
    public static string Write(RunRecords run)
    {
        if (run.Newest<FairnessRecord>() is not { } fairness) return "";
        var text = new StringBuilder("\n## Groups of people\n\nThese figures help people to assess how the model treats groups; they do not show that it is fair.\n");
        var rows = fairness.At(record => record.Attributes).Items().SelectMany(attribute => attribute.At(it => it.Gaps).Items().Select(gap => Row(attribute, gap)));
        text.Append(MarkdownTable.Write(["By", "Measure", "Gap", "Lower end", "Upper end", "Lowest group", "Highest group", "Source"], rows));
        return text.ToString();
    }

    private static string[] Row(Cited<AttributeFairness> attribute, Cited<FairnessGap> gap) =>
    [
        string.Join(" and ", attribute.At(it => it.Columns).Items().Select(column => MarkdownText.Of(column))), MarkdownText.Of(MetricNames.Title(gap.Value.Name)),
        MarkdownText.Of(gap.At(it => it.Value.Value), NumberStyle.Measure), MarkdownText.Of(gap.At(it => it.Value.Low), NumberStyle.Measure), MarkdownText.Of(gap.At(it => it.Value.High), NumberStyle.Measure),
        MarkdownText.Of(gap.At(it => it.LowestGroup)), MarkdownText.Of(gap.At(it => it.HighestGroup)), MarkdownText.Source(gap),
    ];
}
