using Assay.Statistics.Distributions;

namespace Assay.Statistics.Intervals;

/// <summary>What every interval asks of its level.</summary>
internal static class ConfidenceLevel
{
    /// <summary>Refuses a level outside (0, 1).</summary>
    public static void Require(double level)
    {
        if (!(level is > 0.0 and < 1.0)) throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
    }

    /// <summary>How many standard errors a two-sided normal interval reaches: 1.96 at 0.95.</summary>
    public static double Deviate(double level)
    {
        Require(level);
        return NormalDistribution.Quantile(0.5 + 0.5 * level);
    }
}
