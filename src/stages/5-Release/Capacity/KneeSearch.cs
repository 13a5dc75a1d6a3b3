namespace Assay.Release.Capacity;

/// <summary>
/// Looks for the greatest load that keeps an objective, by trying one after another: the load is doubled or halved until one kept it and one did not, and then what lies between is halved. A load
/// that failed is never outdone by a greater one that held: what is found errs on the safe side.
/// </summary>
/// <param name="objective">What has to be kept.</param>
/// <param name="saturationPerSecond">Answers a second when as many as possible are asked for: about where it has to be looked.</param>
/// <param name="mostSteps">Most loads that are tried.</param>
public sealed class KneeSearch(LatencyObjective objective, double saturationPerSecond, int mostSteps)
{
    private const double NearEnough = 1.08;
    private const double LeastShare = 1 / 256.0;

    /// <summary>The load to try after these; null when it is found, or not there.</summary>
    public double? Next(IReadOnlyList<LoadStep> tried)
    {
        if (tried.Count >= mostSteps) return null;
        if (tried.Count == 0) return saturationPerSecond / 2;
        var (held, failed) = (Held(tried)?.OfferedPerSecond, Failed(tried));
        if (failed is not { } bad) return held * 1.4;
        if (held is not { } good) return bad / 2 < saturationPerSecond * LeastShare ? null : bad / 2;
        return bad / good <= NearEnough ? null : Math.Sqrt(good * bad);
    }

    /// <summary>The greatest load that held below every one that did not; null where none did.</summary>
    public LoadStep? Knee(IReadOnlyList<LoadStep> tried) => Held(tried);

    private LoadStep? Held(IReadOnlyList<LoadStep> tried)
    {
        var least = Failed(tried) ?? double.PositiveInfinity;
        return tried.Where(step => step.OfferedPerSecond < least && objective.Holds(step)).MaxBy(step => step.OfferedPerSecond);
    }

    private double? Failed(IReadOnlyList<LoadStep> tried) =>
        tried.Where(step => !objective.Holds(step)).Select(step => (double?)step.OfferedPerSecond).Min();
}
