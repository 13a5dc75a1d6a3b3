namespace Assay.Monitor.Settings;

/// <summary>How much worse than the champion a challenger may be on the rows that the champion was tested on: <c>monitor.retrain.forgetting</c>.</summary>
public sealed record ForgettingRule
{
    /// <summary>The most that it may lose, in the unit of the project's metric.</summary>
    public double Most { get; init; } = 0.02;

    /// <summary>What is held against it.</summary>
    public ForgettingJudge JudgedBy { get; init; } = ForgettingJudge.Interval;
}
