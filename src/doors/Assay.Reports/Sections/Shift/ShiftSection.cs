using System.Collections.Immutable;
using System.Globalization;
using Assay.Evaluate.Shift;
using Assay.Reports.Charts;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Shift;

/// <summary>Whether the test rows look like the training rows.</summary>
internal static class ShiftSection
{
    private const int MostDrawn = 15;
    private const int MostOpen = 2;

    /// <summary>Nothing when they were not compared.</summary>
    public static Markup Write(RunRecords run) => run.Newest<ShiftRecord>() is { } shift ? Markup.Of($"""
        <p>Each column of {Figure.Of(shift.At(record => record.TrainRows), NumberStyle.Count)} training rows and {Figure.Of(shift.At(record => record.TestRows), NumberStyle.Count)} test rows was compared. A column counts as shifted
        when its p-value, corrected for the number of columns, is below {Figure.Of(shift.At(record => record.Level), NumberStyle.Given)}.</p>
        {Charts(shift.At(record => record.Columns).Items())}{Table(shift)}{Limits.Write(shift.At(record => record.DoesNotShow))}
        """) : Markup.None;

    private static Markup Charts(ImmutableArray<Cited<ColumnShift>> columns)
    {
        if (columns.IsEmpty) return Markup.Of($"<p>There was no column to compare.</p>");
        var bars = columns.Take(MostDrawn).Select(Bars).ToArray();
        var rest = bars.Length <= MostOpen ? Markup.None : Markup.Of($"<details><summary>Distributions of other columns</summary>{ChartGrid.Write(bars.Skip(MostOpen))}</details>");
        return Markup.Of($"{ChartGrid.Write([Index(columns), .. bars.Take(MostOpen)])}{rest}");
    }

    private static Markup Index(ImmutableArray<Cited<ColumnShift>> columns) => new DotChart
    {
        Text = new ChartText("shift", "Population stability index of the columns", "How far apart training and test rows are in each column: further right is further apart. Below a tenth is commonly read as stable, above a quarter as moved."),
        Name = "Population stability index",
        RowName = "Column",
        Rows = [.. columns.Take(MostDrawn).Select(column => new DotRow(column.At(it => it.Column), column.At(it => it.PopulationStabilityIndex)))],
        Range = AxisRange.Around(columns.Take(MostDrawn).Select(column => column.Value.PopulationStabilityIndex).Append(0).Append(0.25)),
    }.Write();

    private static Markup Bars(Cited<ColumnShift> column, int index)
    {
        var bins = column.At(it => it.Bins).Items();
        return bins.IsEmpty ? Markup.None : new PairedBarChart
        {
            Text = new ChartText("shift-" + index.ToString(CultureInfo.InvariantCulture), "Distribution in training and test rows", Markup.Of($"Distribution of {column.At(it => it.Column)}"), "Share of rows in each bin or level. Filled bars are training rows, outlined bars test rows."),
            RowName = "Bin or level",
            FirstName = "Training rows",
            SecondName = "Test rows",
            Rows = [.. bins.Select(bin => ((Cited)bin.At(it => it.Label), (Cited)bin.At(it => it.TrainShare), (Cited)bin.At(it => it.TestShare)))],
        }.Write();
    }

    private static Markup Table(Cited<ShiftRecord> shift) => DataTable.OfNumbers(
        "Shift of the columns",
        Markup.Of($"Training against test rows, column by column. From {Figure.Record(shift)}."),
        ["Column", "Shifted", "Population stability index", "Jensen–Shannon distance", "Test", "Statistic", "p-value", "Corrected"],
        shift.At(record => record.Columns).Items().Select(column => (Cell[])[
            Cell.Of(column.At(it => it.Column)), Markup.Of($"{(column.Value.Shifted ? "yes" : "no")}"), Cell.Of(column.At(it => it.PopulationStabilityIndex), NumberStyle.Measure), Cell.Of(column.At(it => it.JensenShannonDistance), NumberStyle.Measure),
            Cell.Of(column.At(it => it.Test)), Cell.Of(column.At(it => it.Statistic), NumberStyle.Measure), Cell.Of(column.At(it => it.PValue), NumberStyle.PValue), Cell.Of(column.At(it => it.AdjustedPValue), NumberStyle.PValue)]));
}
