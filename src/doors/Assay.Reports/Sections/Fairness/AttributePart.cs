using Assay.Evaluate.Fairness;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Fairness;

/// <summary>Groups by one attribute, or by several together, which is folded away.</summary>
internal static class AttributePart
{
    /// <summary>The attribute's heading, gaps and charts.</summary>
    public static Markup Write(Cited<AttributeFairness> attribute, int index)
    {
        var columns = attribute.At(it => it.Columns).Items();
        var name = Markup.Join(" and ", columns.Select(column => Markup.Of($"{column}")));
        var content = Markup.Of($"{Note(attribute)}{Observed(attribute.At(it => it.Observed!))}{Gaps(attribute, name)}{GroupCharts.Write(attribute, name, index)}");
        return columns.Length == 1
            ? Markup.Of($"<h3>By {name}</h3>{content}")
            : Markup.Of($"<h3>By {name} together</h3><details><summary>Show groups</summary>{content}</details>");
    }

    private static Markup Note(Cited<AttributeFairness> attribute) =>
        attribute.At(it => it.Note) is { IsThere: true } note ? Markup.Of($"<p class=\"notice\">{note}</p>") : Markup.None;

    private static Markup Observed(Cited<ObservedGap> gap) => !gap.IsThere ? Markup.None : Markup.Of($"""
        <p><strong>Before any model</strong>, over all rows of the data, the outcome differs between groups: {Figure.Of(gap.At(it => it.HigherRate), NumberStyle.Measure)} for {gap.At(it => it.HigherGroup)}
        ({Figure.Of(gap.At(it => it.HigherRows), NumberStyle.Count)} rows) and {Figure.Of(gap.At(it => it.LowerRate), NumberStyle.Measure)} for {gap.At(it => it.LowerGroup)}
        ({Figure.Of(gap.At(it => it.LowerRows), NumberStyle.Count)} rows), a difference of {EstimateText.InSentence(gap.At(it => it.Difference))}. A model that predicts well carries it on.</p>
        """);

    private static Markup Gaps(Cited<AttributeFairness> attribute, Markup name)
    {
        var gaps = attribute.At(it => it.Gaps).Items();
        return gaps.IsEmpty ? Markup.None : DataTable.OfNumbers(
            "Gaps between groups",
            Markup.Of($"Largest differences, or smallest ratios, between groups by {name}. Parity is a difference of zero or a ratio of one. From {Figure.Record(attribute)}."),
            ["Measure", "Gap", "Interval", "Lowest group", "Highest group"],
            gaps.Select(gap => (Cell[])[
                MetricNames.Title(gap.At(it => it.Name)), EstimateText.Point(gap.At(it => it.Value)), EstimateText.Interval(gap.At(it => it.Value)), Group(gap.At(it => it.LowestGroup)), Group(gap.At(it => it.HighestGroup))]));
    }

    private static Markup Group(Cited group) => group.IsThere ? Figure.Quote(group) : Markup.Of($"–");
}
