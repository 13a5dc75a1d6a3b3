using System.Collections.Immutable;
using System.Text.Json;
using Assay.Ledger.Records;
using Assay.Monitor.Drift;
using Assay.Monitor.Outcomes;
using Assay.Monitor.Quality;

namespace Assay.Monitor.Windows;

/// <summary>
/// The record <c>monitor.window</c>: what came in one window, and how it differs from the reference. A window about which more is known later, because
/// labels came, gets another record that says which one it amends; the earlier one stays.
/// </summary>
public sealed record MonitorWindow : IRecordBody<MonitorWindow>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("monitor.window", 1, "The rows of one window were counted and compared with a reference, column by column.");

    /// <summary>What is watched: a project's or a model's name, or the reference's.</summary>
    public required string Watch { get; init; }

    /// <summary>Name of the window: <c>2026-11</c>, <c>rows 1 to 5000</c>, <c>region = north</c>.</summary>
    public required string Name { get; init; }

    /// <summary>By what rows are put into windows.</summary>
    public required WindowKind By { get; init; }

    /// <summary>Where the window begins; null where windows are not of time.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Where it ends, itself not included.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>What it was compared with.</summary>
    public required WindowReference Reference { get; init; }

    /// <summary>How much came, and how it went.</summary>
    public required WindowVolume Volume { get; init; }

    /// <summary>What is missing or new, a row for each column.</summary>
    public required ImmutableArray<ColumnQuality> Quality { get; init; }

    /// <summary>How drift was looked for.</summary>
    public required DriftMethod Method { get; init; }

    /// <summary>Drift of each feature, the largest effect first.</summary>
    public required ImmutableArray<FeatureDrift> Features { get; init; }

    /// <summary>Drift of what the model gives, its answers; corrected by itself.</summary>
    public required ImmutableArray<FeatureDrift> Outputs { get; init; }

    /// <summary>Columns that the reference has and the window has not, or with another kind of values.</summary>
    public required ImmutableArray<string> NotCompared { get; init; }

    /// <summary>Whether a classifier tells the window's rows from the reference's; null when it was not asked, or the rows of the reference are not at hand.</summary>
    public WholeDrift? Whole { get; init; }

    /// <summary>How well the model did, by the labels that have come; null without labels.</summary>
    public RealisedPerformance? Performance { get; init; }

    /// <summary>Differences between groups, for each protected column.</summary>
    public required ImmutableArray<GroupWatch> Groups { get; init; }

    /// <summary>The record that this one amends: the same window, seen earlier; null for the first.</summary>
    public string? Amends { get; init; }

    /// <summary>How often the window was amended up to here.</summary>
    public int Amendment { get; init; }

    /// <summary>What it does not show, in plain sentences.</summary>
    public required ImmutableArray<string> DoesNotShow { get; init; }

    /// <summary>How many features have drifted.</summary>
    public int DriftedCount() => Features.Count(feature => feature.HasDrifted);

    /// <summary>Share of the features compared that have drifted; 0 when none was compared.</summary>
    public double DriftedShare() => Features.IsEmpty ? 0 : (double)DriftedCount() / Features.Length;

    /// <summary>Whether this says what an earlier record of the window says. One of a version of the program that kept no counts says the same without them.</summary>
    public bool SaysTheSameAs(MonitorWindow earlier) => Text(this) == Text(earlier) || (earlier.HasNoCounts() && Text(WithoutCounts()) == Text(earlier));

    private bool HasNoCounts() => Features.Concat(Outputs).All(column => column.Counts is null);

    private MonitorWindow WithoutCounts() => this with { Features = [.. Features.Select(column => column with { Counts = null })], Outputs = [.. Outputs.Select(column => column with { Counts = null })] };

    private static string Text(MonitorWindow window) => JsonSerializer.Serialize(window with { Amends = null, Amendment = 0 }, RecordJson.Options);
}
