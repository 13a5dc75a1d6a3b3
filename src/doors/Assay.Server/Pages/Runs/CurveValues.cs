using System.Collections.Immutable;
using Assay.Reports.Plots;

namespace Assay.Server.Pages.Runs;

/// <summary>The numbers behind a drawing of curves, for a table: at most a hundred steps at even intervals, the first and the last among them.</summary>
/// <param name="Steps">How many steps the curves have in all.</param>
/// <param name="Rows">Those of the table.</param>
internal sealed record CurveValues(int Steps, ImmutableArray<CurveValues.Row> Rows)
{
    private const int MostRows = 100;

    /// <summary>Of a plot.</summary>
    public static CurveValues Of(LinePlot plot)
    {
        var values = plot.Series.Select(series => series.Points.GroupBy(point => point.X).ToDictionary(group => group.Key, group => group.Last().Y)).ToArray();
        double[] steps = [.. values.SelectMany(series => series.Keys).Distinct().Order()];
        var count = Math.Min(MostRows, steps.Length);
        var chosen = Enumerable.Range(0, count).Select(row => steps[count == 1 ? 0 : (int)((long)row * (steps.Length - 1) / (count - 1))]);
        return new CurveValues(steps.Length, [.. chosen.Select(step => new Row(step, [.. values.Select(series => series.TryGetValue(step, out var value) ? value : (double?)null)]))]);
    }

    /// <summary>A step, and the value of each curve there; null where it has none.</summary>
    internal sealed record Row(double Step, ImmutableArray<double?> Values);
}
