using System.Collections.Immutable;

namespace Assay.Monitor.Settings;

/// <summary>When the model is to be trained anew, on what, and how the new one is judged: <c>monitor.retrain</c>.</summary>
public sealed record RetrainPolicy
{
    /// <summary>Due when the model is older than so many days; null leaves age aside.</summary>
    public int? MaxAgeDays { get; init; }

    /// <summary>Due when a figure of drift breaks its limit; null leaves drift aside.</summary>
    public WindowLimit? Drift { get; init; }

    /// <summary>Due when a figure of realised performance breaks its limit; null leaves it aside.</summary>
    public WindowLimit? Performance { get; init; }

    /// <summary>Names of alert rules: due while one of their alerts is open.</summary>
    public ImmutableArray<string> Alerts { get; init; } = [];

    /// <summary>What the challenger learns from.</summary>
    public LearnFrom LearnFrom { get; init; } = LearnFrom.Both;

    /// <summary>Rows of the window with a label, at least; fewer train nothing.</summary>
    public int LeastLabelled { get; init; } = 200;

    /// <summary>Share of the window's labelled rows that neither model learns from, and both are compared on.</summary>
    public double Held { get; init; } = 0.3;

    /// <summary>p-value at or below which the challenger is better by more than chance.</summary>
    public double Level { get; init; } = 0.05;

    /// <summary>How much of what the champion knew the challenger may have lost.</summary>
    public ForgettingRule Forgetting { get; init; } = new();

    /// <summary>What is asked of Release when the challenger is to replace the champion; null asks nothing.</summary>
    public ReleaseAsk? Ask { get; init; }

    /// <summary>Whether anything can make it due.</summary>
    public bool HasTrigger() => MaxAgeDays is not null || Drift is not null || Performance is not null || !Alerts.IsEmpty;
}
