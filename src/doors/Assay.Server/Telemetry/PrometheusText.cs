using System.Globalization;
using System.Text;

namespace Assay.Server.Telemetry;

/// <summary>Metrics as Prometheus reads them: its text format, version 0.0.4.</summary>
internal static class PrometheusText
{
    /// <summary>The media type.</summary>
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Writes families. Instruments of one name are one metric.</summary>
    public static string Write(IEnumerable<MetricFamily> families)
    {
        var text = new StringBuilder();
        foreach (var same in families.GroupBy(NameOf))
        {
            if (!same.Any(family => family.Series.Any())) continue;
            if (same.First().Instrument.Description is { Length: > 0 } help) text.Append(CultureInfo.InvariantCulture, $"# HELP {same.Key} {help.ReplaceLineEndings(" ")}\n");
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {same.Key} {TypeOf(same.First())}\n");
            foreach (var family in same)
                foreach (var series in family.Series) Write(text, same.Key, family, series);
        }

        return text.ToString();
    }

    private static string TypeOf(MetricFamily family) => family.IsHistogram ? "histogram" : family.IsCounter ? "counter" : "gauge";

    private static string NameOf(MetricFamily family)
    {
        var name = Word(family.Instrument.Name);
        var unit = family.Instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        if (!name.EndsWith(unit, StringComparison.Ordinal)) name += unit;
        return family.IsCounter && !name.EndsWith("_total", StringComparison.Ordinal) ? $"{name}_total" : name;
    }

    private static void Write(StringBuilder text, string name, MetricFamily family, MetricSeries series)
    {
        var labels = string.Join(',', series.Labels.Select(label => $"{Word(label.Key)}=\"{Escape(Convert.ToString(label.Value, CultureInfo.InvariantCulture) ?? "")}\""));
        if (!family.IsHistogram)
        {
            Line(text, name, labels, series.Value);
            return;
        }

        var before = labels.Length == 0 ? "" : $"{labels},";
        foreach (var (bound, count) in series.Buckets()) Line(text, $"{name}_bucket", $"{before}le=\"{bound.ToString("R", CultureInfo.InvariantCulture)}\"", count);
        Line(text, $"{name}_bucket", $"{before}le=\"+Inf\"", series.Count);
        Line(text, $"{name}_sum", labels, series.Value);
        Line(text, $"{name}_count", labels, series.Count);
    }

    private static void Line(StringBuilder text, string name, string labels, double value) =>
        text.Append(name).Append(labels.Length == 0 ? "" : $"{{{labels}}}").Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');

    private static string Word(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

    private static string Escape(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n");
}
