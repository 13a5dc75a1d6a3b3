using System.Globalization;
using Assay.Release.Records;

namespace Assay.Release.Shadowing;

/// <summary>Says what a shadow's stretches found.</summary>
internal static class ShadowText
{
    /// <summary>The line.</summary>
    public static string Line(ShadowStanding shadow)
    {
        var agreement = shadow.Agreement is { } share ? string.Create(CultureInfo.InvariantCulture, $", the same class in {share * 100:0.##} %") : "";
        var difference = shadow.MeanDifference is { } mean ? string.Create(CultureInfo.InvariantCulture, $", scores apart by {mean:0.####} in the mean and {shadow.GreatestDifference:0.####} at most") : "";
        var latency = shadow.Latency is { } answered ? $"; {Took(answered)} for the answer, {Took(shadow.ShadowLatency!)} in the shadow" : "";
        return string.Create(CultureInfo.InvariantCulture, $"shadow: {shadow.Compared:N0} rows compared until {shadow.Until.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC{agreement}{difference}; {shadow.Failed:N0} failed, {shadow.Dropped:N0} dropped{latency} ({shadow.Records} records)");
    }

    private static string Took(ShadowLatency latency) => string.Create(CultureInfo.InvariantCulture, $"p50 {latency.MedianMicroseconds / 1000:0.###} ms, p99 {latency.P99Microseconds / 1000:0.###} ms");
}
