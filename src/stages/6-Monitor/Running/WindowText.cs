using System.Globalization;
using Assay.Monitor.Drift;
using Assay.Monitor.Windows;
using Assay.Statistics.MultipleTesting;

namespace Assay.Monitor.Running;

/// <summary>Says a window to a person.</summary>
internal static class WindowText
{
    private const int Shown = 10;

    /// <summary>The lines of one window.</summary>
    public static IEnumerable<string> Lines(RecordedWindow recorded)
    {
        var window = recorded.Window;
        yield return Say($"{window.Watch} · {window.Name}: {window.Volume.Rows:N0} rows against {window.Reference.Rows:N0} of {window.Reference.Source}{(window.Reference.IsProfile ? " (profile)" : "")}");
        if (window.Volume is { ErrorShare: { } errors }) yield return Say($"  errors {errors:P2} ({window.Volume.ErrorShareLow:P2} to {window.Volume.ErrorShareHigh:P2})");
        if (window.Volume is { LatencyMedianMicroseconds: { } median }) yield return Say($"  latency µs: median {median:N0}, 95 % within {window.Volume.Latency95Microseconds:N0}, 99 % within {window.Volume.Latency99Microseconds:N0}");
        yield return Say($"  drift: {window.DriftedCount()} of {window.Features.Length} features, by a corrected p ≤ {window.Method.Level} ({Correction(window)}) and an effect ≥ {window.Method.LeastEffect}");
        foreach (var line in Table(window)) yield return line;
        foreach (var line in Odd(window)) yield return line;
        if (window.Whole is { Area: { } area }) yield return Say($"  a classifier tells the window from the reference with an area under the curve of {area:0.000} ({window.Whole.AreaLow:0.000} to {window.Whole.AreaHigh:0.000}; 0.5 is not at all{(window.Whole.AreaHigh < 0.5 ? "; below it, mostly because the same rows are in both" : "")})");
        foreach (var metric in window.Performance?.Metrics ?? []) yield return Say($"  {metric.Name} {metric.Value:0.0000} ({metric.Low:0.0000} to {metric.High:0.0000}) on {window.Performance!.LabelledRows:N0} labelled rows{(metric.Reference is { } before ? Say($"; reference {before:0.0000}") : "")}");
        if (window.Performance?.CalibrationError is { } calibration) yield return Say($"  calibration error {calibration:0.0000}: {window.Performance.MeanForecast:P1} forecast, {window.Performance.ObservedShare:P1} came");
        foreach (var group in window.Groups.Where(group => group.SelectionDifference is not null)) yield return Say($"  groups by {group.Column}: called {group.SelectionClass ?? "positive"} differs by up to {group.SelectionDifference:0.000} ({group.SelectionDifferenceLow:0.000} to {group.SelectionDifferenceHigh:0.000})");
        yield return recorded switch
        {
            { IsNew: false } => $"  on record already: {recorded.Id}",
            { Window.Amends: { } earlier } => $"  record {recorded.Id}, amends {earlier}",
            _ => $"  record {recorded.Id}",
        };
    }

    private static IEnumerable<string> Table(MonitorWindow window)
    {
        var rows = window.Outputs.Select(output => (output, IsOutput: true)).Concat(window.Features.Select(feature => (feature, IsOutput: false))).ToList();
        if (rows.Count == 0) yield break;
        var width = Math.Max(8, rows.Take(Shown).Max(row => row.Item1.Column.Length + (row.IsOutput ? 9 : 0)));
        yield return $"    {"column".PadRight(width)}  effect  (95 % interval)      p corr.     PSI      JS  Hellinger  Wasserstein/sd";
        foreach (var (column, isOutput) in rows.Take(Shown)) yield return Row(column, isOutput ? $"{column.Column} (output)" : column.Column, width);
        if (rows.Count > Shown) yield return Say($"    … and {rows.Count - Shown} with smaller effects: --json shows all");
        yield return $"    bins: {window.Method.BinRule}";
        yield return $"    logarithms: {window.Method.LogBase}";
        var bound = rows.Max(row => row.Item1.StatisticErrorBound);
        if (bound > 0) yield return Say($"    the reference is a profile: statistics of numbers are within {bound:0.0000} of those of the whole rows");
    }

    private static string Row(FeatureDrift column, string name, int width) => Say(
        $"  {(column.HasDrifted ? '!' : column.IsSignificant ? '·' : ' ')} {name.PadRight(width)}  {column.Effect,6:0.000}  ({column.EffectLow:0.000} to {column.EffectHigh:0.000})  {P(column.AdjustedPValue),10}  {column.PopulationStabilityIndex,6:0.000}  {column.JensenShannonDistance,6:0.000}  {column.HellingerDistance,9:0.000}  {column.NormedWasserstein,14:0.000}");

    private static IEnumerable<string> Odd(MonitorWindow window)
    {
        foreach (var column in window.Quality)
        {
            if (column.MissingGrowthLow > 0) yield return Say($"  {column.Column}: {column.MissingShare:P1} missing, {column.ReferenceMissingShare:P1} in the reference");
            if (column.NewLevels > 0) yield return Say($"  {column.Column}: {column.NewLevels} new categories in {column.NewLevelRows:N0} rows");
            if (column.BelowRange + column.AboveRange > 0) yield return Say($"  {column.Column}: {column.BelowRange:N0} rows below and {column.AboveRange:N0} above the reference's range");
        }

        foreach (var column in window.NotCompared) yield return $"  {column}: in the reference, and not in the window with the same kind of values";
    }

    private static string Correction(MonitorWindow window) => window.Method.Correction == PValueCorrection.Holm ? "Holm" : "Benjamini–Hochberg";

    private static string P(double? value) => value is < 0.001 and > 0 ? Say($"{value:0.0E+0}") : Say($"{value:0.000}");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
