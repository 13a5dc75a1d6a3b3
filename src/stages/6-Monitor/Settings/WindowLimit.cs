namespace Assay.Monitor.Settings;

/// <summary>A limit on a figure of windows, broken by the newest so many of them in a row.</summary>
public sealed record WindowLimit
{
    /// <summary>The figure: see <see cref="Alerts.WindowFigures"/>.</summary>
    public required string Figure { get; init; }

    /// <summary>The column, for a figure of one; null looks at every column.</summary>
    public string? Column { get; init; }

    /// <summary>Broken above it.</summary>
    public double? Above { get; init; }

    /// <summary>Broken below it.</summary>
    public double? Below { get; init; }

    /// <summary>How many windows in a row have to break it, the newest among them.</summary>
    public int Windows { get; init; } = 1;

    /// <summary>Whether a value breaks it.</summary>
    public bool IsBrokenBy(double value) => value > Above || value < Below;
}
