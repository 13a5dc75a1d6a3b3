using Assay.Monitor.Drift;
using Assay.Statistics.Intervals;
using Assay.Statistics.Moments;
using Assay.Tables;

namespace Assay.Monitor.Windows;

/// <summary>Counts what came in a window.</summary>
internal static class VolumeMeasurer
{
    /// <summary>The counts.</summary>
    public static WindowVolume Measure(SlicedWindow window, ColumnRoles roles)
    {
        var volume = new WindowVolume { Rows = window.Rows.RowCount, RowsPerHour = window is { From: { } from, To: { } to } ? window.Rows.RowCount / (to - from).TotalHours : null };
        if (Column(window, roles.Latency) is NumericColumn latency) volume = Latencies(volume, SortedSample.Of(latency.Values));
        if (Column(window, roles.Error) is { } errors) volume = Errors(volume, Enumerable.Range(0, errors.RowCount).LongCount(row => IsError(errors, row)));
        if (Column(window, roles.OutOfDomain) is NumericColumn flags) volume = volume with { OutOfDomainShare = Finite.OrNull(flags.Values.Count(flag => flag == 1) / (double)flags.Values.Count(flag => !double.IsNaN(flag))) };
        return volume;
    }

    private static Column? Column(SlicedWindow window, string? name) => name is null ? null : window.Rows.Find(name);

    // A column of errors holds either their texts or whether there was one.
    private static bool IsError(Column errors, int row) => errors switch
    {
        NumericColumn flags => flags.Values[row] > 0,
        _ => !string.IsNullOrEmpty(errors.TextAt(row)),
    };

    private static WindowVolume Latencies(WindowVolume volume, double[] sorted) => volume with
    {
        LatencyMedianMicroseconds = Finite.OrNull(Quantile.OfSorted(sorted, 0.5)),
        Latency95Microseconds = Finite.OrNull(Quantile.OfSorted(sorted, 0.95)),
        Latency99Microseconds = Finite.OrNull(Quantile.OfSorted(sorted, 0.99)),
    };

    private static WindowVolume Errors(WindowVolume volume, long errors)
    {
        var share = ProportionInterval.Wilson(errors, volume.Rows);
        return volume with { Errors = errors, ErrorShare = Finite.OrNull(share.Value), ErrorShareLow = Finite.OrNull(share.Lower), ErrorShareHigh = Finite.OrNull(share.Upper) };
    }
}
