using Assay.Evaluate.Estimates;
using Assay.Evaluate.Slices;
using Assay.Reports.Charts;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections;

/// <summary>The parts of the data on which the model does worst.</summary>
internal static class SlicesSection
{
    private const int MostDrawn = 8;

    /// <summary>Nothing when slices were not searched for.</summary>
    public static Markup Write(RunRecords run) => run.Newest<SlicesRecord>() is { } slices
        ? Markup.Of($"{Search(slices)}{Found(slices)}{Limits.Write(slices.At(record => record.DoesNotShow))}")
        : Markup.None;

    private static Markup Search(Cited<SlicesRecord> slices) => Markup.Of($"""
        <p>Looked at {Figure.Of(slices.At(record => record.Examined), NumberStyle.Count)} parts of the training rows, of at least {Figure.Of(slices.At(record => record.MinRows), NumberStyle.Count)} rows (most columns joined in one part:
        {Figure.Of(slices.At(record => record.Depth), NumberStyle.Count)}), for a higher {slices.At(record => record.Loss)} than on the rest (corrected p-value below
        {Figure.Of(slices.At(record => record.Level), NumberStyle.Given)}). Columns: {Markup.Join(", ", slices.At(record => record.Columns).Items().Select(column => Markup.Of($"{column}")))}.
        Parts found: {Figure.Of(slices.At(record => record.FoundCount), NumberStyle.Count)}.</p>
        """);

    private static Markup Found(Cited<SlicesRecord> slices)
    {
        var found = slices.At(record => record.Found).Items();
        if (found.IsEmpty) return Markup.Of($"<p>No part was found on which the model does clearly worse. That does not show that there is none.</p>");
        var chart = new DotChart
        {
            Text = new ChartText("slices", "Weakest slices on the test set", "Dots are the mean loss on each part's test rows, with its interval; hollow diamonds the mean loss on all other test rows. Further right is worse."),
            Name = "Mean loss on test rows",
            RowName = "Part of the data",
            FromZero = true,
            ReferenceName = "On all other rows",
            Rows = [.. found.Take(MostDrawn).Select(Row)],
        };
        return Markup.Of($"<div class=\"columns\">{chart.Write()}</div>{Table(slices)}");
    }

    private static DotRow Row(Cited<WeakSlice> slice)
    {
        var conditions = slice.At(it => it.Conditions).Items();
        var label = string.Join(" and ", conditions.Select(condition => $"{condition.Value.Column} {condition.Value.Text}"));
        var loss = slice.At(it => it.TestLoss);
        return new DotRow(label, Heading(slice), loss.At(it => it.Value)) { Low = loss.At(it => it.Low), High = loss.At(it => it.High), Reference = slice.At(it => it.TestRestLoss) };
    }

    private static Markup Heading(Cited<WeakSlice> slice) =>
        Markup.Join(" and ", slice.At(it => it.Conditions).Items().Select(condition => Markup.Of($"{condition.At(it => it.Column)} {condition.At(it => it.Text)}")));

    private static Markup Table(Cited<SlicesRecord> slices) => DataTable.OfNumbers(
        "Weakest slices",
        Markup.Of($"Parts found on training rows, weakest first, and what the test rows say. The effect size is the difference of the two losses in standard deviations. From {Figure.Record(slices)}."),
        ["Part of the data", "Test rows", "Loss there", "Loss on the rest", "Deciding metric there", "Borne out by test rows", "Training rows", "Training loss there", "Training loss on the rest", "Effect size", "p-value", "Corrected"],
        slices.At(record => record.Found).Items().Select(slice => (Cell[])[
            Heading(slice), Count(slice.At(it => it.TestRows)), EstimateText.Point(slice.At(it => it.TestLoss)), Number(slice.At(it => it.TestRestLoss)), Metric(slice.At(it => it.TestMetric!)), BorneOut(slice.Value.BorneOut),
            Count(slice.At(it => it.TrainRows)), Number(slice.At(it => it.TrainLoss)), Number(slice.At(it => it.TrainRestLoss)), Number(slice.At(it => it.EffectSize)), PValue(slice.At(it => it.PValue)), PValue(slice.At(it => it.AdjustedPValue))]));

    private static Markup Metric(Cited<Estimate> metric) =>
        metric.At(it => it.Low).IsThere ? Markup.Of($"{EstimateText.Point(metric)}<br/><span class=\"quiet\">{EstimateText.Interval(metric)}</span>") : EstimateText.Point(metric);

    private static Markup BorneOut(bool? borneOut) => Markup.Of($"{borneOut switch { true => "yes", false => "no", null => "too few to tell" }}");

    private static Cell Number(Cited number) => Cell.Of(number);

    private static Cell Count(Cited number) => Cell.Of(number, NumberStyle.Count);

    private static Cell PValue(Cited number) => Cell.Of(number, NumberStyle.PValue);
}
