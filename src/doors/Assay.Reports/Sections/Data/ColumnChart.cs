using System.Globalization;
using Assay.Reports.Charts;
using Assay.Reports.Citing;
using Assay.Reports.Marking;
using Assay.Tables.Profiling;

namespace Assay.Reports.Sections.Data;

/// <summary>The distribution of one column: a histogram of numbers, or the commonest values.</summary>
internal static class ColumnChart
{
    private const int MostValues = 8;

    /// <summary>Nothing for a column whose values are withheld.</summary>
    public static Markup Write(Cited<ColumnProfile> column, int index)
    {
        var bins = column.At(it => it.Numbers!.Histogram).Items();
        var values = column.At(it => it.Commonest).Items();
        var id = "column-" + index.ToString(CultureInfo.InvariantCulture);
        var caption = Markup.Of($"Distribution of {column.At(it => it.Name)}");
        if (!bins.IsEmpty) return new Histogram { Text = new ChartText(id, "Histogram", caption, "Rows in bins of equal width."), Bins = [.. bins.Select(bin => ((Cited)bin.At(it => it.Low), (Cited)bin.At(it => it.High), (Cited)bin.At(it => it.Rows)))] }.Write();
        return values.IsEmpty ? Markup.None : new DotChart
        {
            Text = new ChartText(id, "Commonest values", caption, "Number of rows with each of the commonest values."),
            Name = "Rows",
            RowName = "Value",
            Rows = [.. values.Take(MostValues).Select(value => new DotRow(value.At(it => it.Value), value.At(it => it.Rows)))],
            FromZero = true,
            Style = NumberStyle.Count,
        }.Write();
    }
}
