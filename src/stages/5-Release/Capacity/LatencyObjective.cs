namespace Assay.Release.Capacity;

/// <summary>What a service has to keep: so many of a hundred answers within a time, nearly none refused, and as many answered as are asked.</summary>
/// <param name="Percentile">Of a hundred answers, how many: above 0, below 100.</param>
/// <param name="Milliseconds">Within that time, counted from when the request was due.</param>
public sealed record LatencyObjective(double Percentile, double Milliseconds)
{
    private const double MostRefusedShare = 0.001;
    private const double LeastAnsweredShare = 0.95;

    /// <summary>Whether a load kept it. A load of which not 95 % was answered within its time has outgrown the machine, whatever its latency.</summary>
    public bool Holds(LoadStep step) =>
        step.LatencyMilliseconds <= Milliseconds && step.RefusedShare <= MostRefusedShare && step.AnsweredPerSecond >= LeastAnsweredShare * step.OfferedPerSecond;
}
