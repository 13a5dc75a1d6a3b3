using System.Collections.Immutable;
using Assay.Ledger.Records;
using Assay.Monitor.Settings;

namespace Assay.Monitor.Alerts;

/// <summary>
/// The record <c>monitor.alert</c>: a figure of a window broke a limit that was set beforehand. The same rule about the same column of the same watch is not raised again before it is
/// resolved. Acknowledgement, incident, action and verification are records of their own that name it.
/// </summary>
public sealed record MonitorAlert : IRecordBody<MonitorAlert>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("monitor.alert", 1, "A figure of a window broke a limit, and those who had to be told were told.");

    /// <summary>What is watched.</summary>
    public required string Watch { get; init; }

    /// <summary>The rule's name.</summary>
    public required string Rule { get; init; }

    /// <summary>The figure.</summary>
    public required string Figure { get; init; }

    /// <summary>The column; null for a figure of the whole window.</summary>
    public string? Column { get; init; }

    /// <summary>The figure's value.</summary>
    public required double Value { get; init; }

    /// <summary>The limit that it was above; null when there is none.</summary>
    public double? Above { get; init; }

    /// <summary>The limit that it was below; null when there is none.</summary>
    public double? Below { get; init; }

    /// <summary>How urgent it is.</summary>
    public required AlertSeverity Severity { get; init; }

    /// <summary>Whom it is for.</summary>
    public string? Who { get; init; }

    /// <summary>The window's record.</summary>
    public required string Window { get; init; }

    /// <summary>The window's name.</summary>
    public required string WindowName { get; init; }

    /// <summary>How each channel took it.</summary>
    public required ImmutableArray<AlertDelivery> Deliveries { get; init; }

    /// <summary>By what an open alert is known again.</summary>
    public string Fingerprint() => $"{Watch}/{Rule}/{Column}";
}
