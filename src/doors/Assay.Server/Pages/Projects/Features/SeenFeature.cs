using System.Collections.Immutable;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Monitor.Drift;
using Assay.Monitor.Windows;

namespace Assay.Server.Pages.Projects.Features;

/// <summary>One column in one window: how it drifted, and the record that says so.</summary>
/// <param name="Entry">The window's record.</param>
/// <param name="Window">The window.</param>
/// <param name="Drift">The column's drift in it.</param>
/// <param name="IsOutput">Whether the column is an answer of the model, and no feature.</param>
public sealed record SeenFeature(RecordEntry Entry, MonitorWindow Window, FeatureDrift Drift, bool IsOutput)
{
    /// <summary>How many records of windows are read, the newest.</summary>
    public const int MostRecords = 40;

    /// <summary>The column in each window of a series: the newest record of each window, in the order in which the windows were first seen.</summary>
    /// <param name="ledger">The log.</param>
    /// <param name="project">The project, or what is watched outside of any.</param>
    /// <param name="column">The column.</param>
    /// <param name="watch">What is watched; null for that of the newest window which has the column.</param>
    /// <param name="context">Real, rehearsed or simulated; null as of the newest such window, real ones before others.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async Task<ImmutableArray<SeenFeature>> ReadAsync(IndexedLedger ledger, string project, string column, string? watch, RecordContext? context, CancellationToken cancellation)
    {
        var found = new List<SeenFeature>();
        var wanted = RecordFilter.Of(MonitorWindow.Kind.Name) with { Most = MostRecords, Context = context };
        RecordHeader[] headers = [.. await ledger.FindAsync(wanted with { Project = project }, cancellation), .. watch is null || watch == project ? await ledger.FindAsync(wanted with { Project = "" }, cancellation) : []];
        foreach (var header in headers.OrderBy(header => header.Index))
        {
            if (await ledger.EntryAsync(header.Index, cancellation) is not { } entry || entry.TryAs<MonitorWindow>() is not { } window || !(watch is null ? entry.Project == project || window.Watch == project : window.Watch == watch)) continue;
            if (Of(entry, window, column) is { } feature) found.Add(feature);
        }

        if (found.Count == 0) return [];
        var series = found.OrderBy(feature => feature.Entry.Context == RecordContext.Live).ThenBy(feature => feature.Entry.Index).Last().Series;
        return [.. found.Where(feature => feature.Series == series).GroupBy(feature => feature.Window.Name, StringComparer.Ordinal).Select(window => window.Last())];
    }

    /// <summary>The series that the window is one of.</summary>
    public WatchSeries Series => new(Window.Watch, Entry.Context);

    private static SeenFeature? Of(RecordEntry entry, MonitorWindow window, string column)
    {
        if (window.Features.FirstOrDefault(feature => feature.Column == column) is { } found) return new(entry, window, found, IsOutput: false);
        return window.Outputs.FirstOrDefault(output => output.Column == column) is { } given ? new(entry, window, given, IsOutput: true) : null;
    }
}
