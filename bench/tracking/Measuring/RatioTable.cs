using System.Globalization;

namespace Assay.Bench.Tracking.Measuring;

/// <summary>All figures of a run in one table in Markdown: a row for each measure of each workload; then how many times as good one server is as another.</summary>
/// <param name="Targets">The servers; the first is what the others are compared with.</param>
/// <param name="Bounds">What no server can be faster than, such as the echo.</param>
internal sealed record RatioTable(IReadOnlyList<string> Targets, IReadOnlyList<string> Bounds)
{
    /// <summary>The lines of the table. A bound that gave no figure has no column.</summary>
    public IEnumerable<string> Lines(IReadOnlyList<Reading> readings)
    {
        string[] shown = [.. Bounds.Where(bound => readings.Any(reading => reading.Target == bound)), .. Targets];
        var pairs = Pairs(shown);
        yield return Line(["workload", "measure", .. shown, .. pairs.Select(pair => $"{pair.One} : {pair.Other}")]);
        yield return Line(["---", "---", .. shown.Select(_ => "---:"), .. pairs.Select(_ => "---:")]);
        foreach (var row in readings.GroupBy(reading => (reading.Workload, reading.Figure.Measure)))
        {
            var figures = row.GroupBy(reading => reading.Target).ToDictionary(group => group.Key, group => group.Last().Figure);
            yield return Line([row.Key.Workload, row.Key.Measure, .. shown.Select(name => Number(figures.GetValueOrDefault(name))), .. pairs.Select(pair => Ratio(figures.GetValueOrDefault(pair.One), figures.GetValueOrDefault(pair.Other)))]);
        }
    }

    /// <summary>How many times as good one figure is as another: as many times the rate, or that part of the time.</summary>
    /// <returns>Empty where there is nothing to compare.</returns>
    public static string Ratio(Figure? one, Figure? other)
    {
        if (one is null || other is null || one.Better == Better.Neither || one.Value <= 0 || other.Value <= 0) return "";
        var ratio = one.Better == Better.More ? one.Value / other.Value : other.Value / one.Value;
        return Short(ratio) + "×";
    }

    /// <summary>The servers are compared with the first, and all but the first with the bounds; a server alone with the bounds.</summary>
    private List<(string One, string Other)> Pairs(string[] shown)
    {
        var bounds = Bounds.Where(shown.Contains).ToArray();
        var compared = Targets.Count > 1 ? Targets.Skip(1) : Targets;
        return [.. compared.SelectMany(one => Targets.Take(Targets.Count > 1 ? 1 : 0).Concat(bounds).Select(other => (one, other)))];
    }

    private static string Number(Figure? figure) => figure is null ? "" : Short(figure.Value);

    private static string Short(double value) => value switch
    {
        >= 100 => value.ToString("#,##0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.00", CultureInfo.InvariantCulture),
        >= 0.01 or 0 => value.ToString("0.000", CultureInfo.InvariantCulture),
        _ => value.ToString("0.000000", CultureInfo.InvariantCulture).TrimEnd('0'),
    };

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
