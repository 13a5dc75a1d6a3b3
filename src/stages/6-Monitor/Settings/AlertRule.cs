using System.Collections.Immutable;

namespace Assay.Monitor.Settings;

/// <summary>When somebody is told, and who: an entry of <c>monitor.alerts</c>. Exactly one of <see cref="Above"/> and <see cref="Below"/> is given, or both for a range.</summary>
public sealed record AlertRule
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The figure of a window that it looks at: see <see cref="Alerts.WindowFigures"/>.</summary>
    public required string Figure { get; init; }

    /// <summary>The column, for a figure of one; null looks at every column.</summary>
    public string? Column { get; init; }

    /// <summary>An alert is raised above it.</summary>
    public double? Above { get; init; }

    /// <summary>An alert is raised below it.</summary>
    public double? Below { get; init; }

    /// <summary>How urgent it is.</summary>
    public AlertSeverity Severity { get; init; } = AlertSeverity.Warning;

    /// <summary>Whom it is for: a role, rather than a name.</summary>
    public string? Who { get; init; }

    /// <summary>Names of the channels that it goes to.</summary>
    public ImmutableArray<string> Channels { get; init; } = [];

    /// <summary>Whether a value raises the alert.</summary>
    public bool IsBrokenBy(double value) => value > Above || value < Below;
}
