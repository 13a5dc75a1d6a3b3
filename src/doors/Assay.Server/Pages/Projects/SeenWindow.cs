using Assay.Ledger.Records;
using Assay.Monitor.Outcomes;
using Assay.Monitor.Windows;

namespace Assay.Server.Pages.Projects;

/// <summary>A window as a line among others: what a table and a drawing of many say of it.</summary>
/// <param name="Entry">Its record, without the body.</param>
/// <param name="Watch">What is watched.</param>
/// <param name="Name">Name of the window.</param>
/// <param name="Rows">How many rows came.</param>
/// <param name="ErrorShare">Share of requests that failed; null where that is not known.</param>
/// <param name="Drifted">How many features have drifted.</param>
/// <param name="Features">How many features were compared.</param>
/// <param name="Metric">The first measure by the labels that came; null without labels.</param>
public sealed record SeenWindow(RecordEntry Entry, string Watch, string Name, long Rows, double? ErrorShare, int Drifted, int Features, RealisedMetric? Metric)
{
    /// <summary>Share of the features compared that have drifted; 0 when none was compared.</summary>
    public double DriftedShare => Features == 0 ? 0 : (double)Drifted / Features;

    /// <summary>The line of a record; null where it is not of a window.</summary>
    public static SeenWindow? Of(RecordEntry entry) => entry.TryAs<MonitorWindow>() is { } window
        ? new(entry with { Body = default }, window.Watch, window.Name, window.Volume.Rows, window.Volume.ErrorShare, window.DriftedCount(), window.Features.Length, window.Performance is { Metrics: [var metric, ..] } ? metric : null)
        : null;
}
