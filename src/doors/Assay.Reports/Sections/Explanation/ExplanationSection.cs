using Assay.Evaluate.Explanation;
using Assay.Reports.Charts;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Explanation;

/// <summary>What the model leans on: over all rows, along a feature, and for a few single rows.</summary>
internal static class ExplanationSection
{
    private const int MostDrawn = 15;

    /// <summary>Nothing when the model was not explained.</summary>
    public static Markup Write(RunRecords run) => run.Newest<ExplanationRecord>() is { } explanation ? Markup.Of($"""
        <p>These figures explain the model, not the world: that it leans on a column does not make the column a cause. Importance is what {MetricNames.InSentence(explanation.At(record => record.Metric))}
        {Undisturbed(explanation)} is worse by when one column's values are shuffled between rows, {Figure.Of(explanation.At(record => record.Repeats), NumberStyle.Count)} times each.</p>
        <div class="columns">{Importances(explanation)}</div>
        {Dependence(run, explanation)}{ExamplesPart.Write(explanation)}{Limits.Write(explanation.At(record => record.DoesNotShow))}
        """) : Markup.None;

    private static Markup Undisturbed(Cited<ExplanationRecord> explanation) =>
        explanation.At(record => record.MetricValue) is { IsThere: true } value ? Markup.Of($"({Figure.Of(value, NumberStyle.Measure)} on the undisturbed test rows)") : Markup.None;

    private static Markup Importances(Cited<ExplanationRecord> explanation)
    {
        var importances = explanation.At(record => record.Importances).Items();
        if (importances.IsEmpty) return Markup.None;
        var drawn = Chart("importances", "Importance of the columns", importances.Take(MostDrawn));
        return importances.Length <= MostDrawn ? drawn : Markup.Of($"{drawn}<details><summary>The less important columns</summary>{Chart("importances-rest", "Importance of the other columns", importances.Skip(MostDrawn))}</details>");
    }

    private static Markup Chart(string id, string title, IEnumerable<Cited<FeatureImportance>> importances) => new DotChart
    {
        Text = new ChartText(id, title, "How much worse the model does on the test set without what a column tells. Intervals are of the shuffling, not of the sample; columns that say the same hide each other."),
        Name = "Loss of the metric",
        RowName = "Column",
        FromZero = true,
        Rows = [.. importances.Select(one => new DotRow(one.At(it => it.Feature), one.At(it => it.Mean)) { Low = one.At(it => it.Low), High = one.At(it => it.High), Spread = one.At(it => it.StandardDeviation) })],
    }.Write();

    private static Markup Dependence(RunRecords run, Cited<ExplanationRecord> explanation)
    {
        var curves = explanation.At(record => record.Dependence).Items();
        return curves.All(curve => curve.Value.Points.IsEmpty) ? Markup.None : Markup.Of($"""
            <h3>How the prediction changes with a column</h3>
            <p>The mean {explanation.At(record => record.Prediction)} when every row is given the same value of one column and keeps all others. Bars show the spread between rows: where it is wide, the column
            acts differently on different rows. Where columns go together, some of these rows could not exist.</p>
            {ChartGrid.Write(curves.Select((curve, i) => DependenceChart.Write(curve, i, DependenceChart.RangeFor(run))))}
            """);
    }
}
