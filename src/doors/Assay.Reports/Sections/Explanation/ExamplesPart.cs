using System.Globalization;
using Assay.Evaluate.Explanation;
using Assay.Reports.Charts;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Explanation;

/// <summary>Why the model predicted what it did for a few test rows.</summary>
internal static class ExamplesPart
{
    private const int MostDrawn = 8;

    /// <summary>Nothing when no row was explained.</summary>
    public static Markup Write(Cited<ExplanationRecord> explanation)
    {
        var examples = explanation.At(record => record.Examples).Items();
        return examples.IsEmpty ? Markup.None : Markup.Of($"""
            <h3>Single rows</h3>
            <p>How far each column moved one prediction away from the mean prediction: right of zero it raised it. Values that may be personal are withheld.</p>
            {ChartGrid.Write(examples.Select(Chart))}
            """);
    }

    private static Markup Chart(Cited<ExplainedRow> example, int index)
    {
        var contributions = example.At(it => it.Contributions).Items();
        if (contributions.IsEmpty) return Markup.None;
        var actual = example.At(it => it.Actual);
        var caption = Markup.Of($"""
            Row {Figure.InTable(example.At(it => it.Row), NumberStyle.Count)} ({example.At(it => it.Why)}): predicted {Figure.InTable(example.At(it => it.Prediction), NumberStyle.Measure)},
            mean {Figure.InTable(example.At(it => it.BaseValue), NumberStyle.Measure)}{(actual.IsThere ? Markup.Of($", actually {actual}") : Markup.None)}
            """);
        var drawn = Draw("example-" + index.ToString(CultureInfo.InvariantCulture), caption, contributions.Take(MostDrawn));
        return contributions.Length <= MostDrawn ? drawn : Markup.Of($"<div>{drawn}<details><summary>The smaller contributions</summary>{Draw("example-rest-" + index.ToString(CultureInfo.InvariantCulture), caption, contributions.Skip(MostDrawn))}</details></div>");
    }

    private static Markup Draw(string id, Markup caption, IEnumerable<Cited<FeatureContribution>> contributions) => new DotChart
    {
        Text = new ChartText(id, "Contributions to one prediction", caption, "Contributions of the columns to this row's prediction, the largest first; with those not drawn they add up to the prediction less the mean."),
        Name = "Contribution to the prediction",
        RowName = "Column",
        Rows = [.. contributions.Select(Row)],
        Style = NumberStyle.Signed,
        MoreNames = ["Value"],
    }.Write();

    private static DotRow Row(Cited<FeatureContribution> one)
    {
        var value = one.At(it => it.Value);
        var label = value.IsThere ? $"{one.Value.Feature} = {one.Value.Value}" : one.Value.Feature;
        return new DotRow(label, Markup.Of($"{one.At(it => it.Feature)}"), one.At(it => it.Contribution)) { More = [value] };
    }
}
