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

    /// <summary>The column in each window of a watch, of those that are marked so: the newest record of each, in the order in which the windows were first seen.</summary>
    public static async Task<ImmutableArray<SeenFeature>> ReadAsync(IndexedLedger ledger, string project, string watch, string column, RecordContext context, CancellationToken cancellation)
    {
        var seen = new OrderedDictionary<string, SeenFeature>(StringComparer.Ordinal);
        var wanted = RecordFilter.Of(MonitorWindow.Kind.Name) with { Most = MostRecords, Context = context };
        RecordHeader[] headers = [.. await ledger.FindAsync(wanted with { Project = project }, cancellation), .. watch == project ? await ledger.FindAsync(wanted with { Project = "" }, cancellation) : []];
        foreach (var header in headers.OrderBy(header => header.Index))
        {
            if (await ledger.EntryAsync(header.Index, cancellation) is not { } entry || entry.TryAs<MonitorWindow>() is not { } window || window.Watch != watch) continue;
            if (Of(entry, window, column) is { } feature) seen[window.Name] = feature;
        }

        return [.. seen.Values];
    }

    private static SeenFeature? Of(RecordEntry entry, MonitorWindow window, string column)
    {
        if (window.Features.FirstOrDefault(feature => feature.Column == column) is { } found) return new(entry, window, found, IsOutput: false);
        return window.Outputs.FirstOrDefault(output => output.Column == column) is { } given ? new(entry, window, given, IsOutput: true) : null;
    }
}
