using Assay.Statistics.Distances;
using Assay.Statistics.Significance;

namespace Assay.Statistics.Sequential;

/// <summary>
/// A comparison of two shares that is looked at once, when a number of rows stated beforehand has come: it needs fewer rows than a
/// sequential test, and its level holds only if nobody decides earlier. So before the horizon it has no answer to give.
/// </summary>
/// <param name="Baseline">The share expected without the change, in (0, 1).</param>
/// <param name="SmallestDifference">The difference worth finding, not 0; the baseline with it lies in [0, 1].</param>
/// <param name="Alpha">The level of the two-sided test.</param>
/// <param name="Power">The chance to find that difference.</param>
/// <param name="RowsPerGroup">Rows that each group needs, by <see cref="SampleSize.ForProportions"/>, rounded up.</param>
public sealed record FixedHorizonPlan(double Baseline, double SmallestDifference, double Alpha, double Power, long RowsPerGroup)
{
    /// <summary>The plan for a difference.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A share, the level or the power is out of its range, or the difference is 0.</exception>
    public static FixedHorizonPlan ForDifference(double baseline, double smallestDifference, double alpha = 0.05, double power = 0.8)
    {
        if (smallestDifference is 0.0 or double.NaN) throw new ArgumentOutOfRangeException(nameof(smallestDifference), smallestDifference, "No number of rows finds no difference.");
        var rows = SampleSize.ForProportions(baseline, baseline + smallestDifference, alpha, power);
        return new FixedHorizonPlan(baseline, smallestDifference, alpha, power, (long)Math.Ceiling(rows));
    }

    /// <summary>What the plan allows to say now.</summary>
    /// <param name="firstSuccesses">Successes in the first group.</param>
    /// <param name="firstTotal">Trials in the first group.</param>
    /// <param name="secondSuccesses">Successes in the second group.</param>
    /// <param name="secondTotal">Trials in the second group.</param>
    /// <exception cref="ArgumentException">A count is negative, or there are more successes than trials.</exception>
    public FixedHorizonAnswer Answer(long firstSuccesses, long firstTotal, long secondSuccesses, long secondTotal)
    {
        var test = TwoProportionZTest.Test(firstSuccesses, firstTotal, secondSuccesses, secondTotal);
        if (Math.Min(firstTotal, secondTotal) < RowsPerGroup) return FixedHorizonAnswer.TooEarly;
        return test.PValue <= Alpha ? FixedHorizonAnswer.Different : FixedHorizonAnswer.NotFoundDifferent;
    }
}
