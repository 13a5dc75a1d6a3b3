using Assay.Evaluate.Estimates;
using Assay.Evaluate.Scoring;
using Assay.Statistics.Distributions;

namespace Assay.Evaluate.Performance;

/// <summary>The area under the ROC curve with DeLong's interval and paired test (DeLong, DeLong and Clarke-Pearson 1988).</summary>
public static class AreaUnderCurve
{
    private const string OneClass = "All rows are of one class: there is nothing to rank.";
    private const string Degenerate = "DeLong's variance is 0 (every positive, or no positive, is ranked above every negative, or there are fewer than two of a class): no interval.";

    /// <summary>The area with its normal interval, cut to 0 … 1; undefined when a class is missing.</summary>
    public static Estimate Of(ScoredRows rows)
    {
        if (!HasBothClasses(rows)) return Estimate.Undefined(OneClass);
        var placements = Placements.Of(rows.Targets, rows.Outputs);
        var (area, half) = (placements.Area, HalfWidth(Placements.Covariance(placements, placements)));
        return half > 0 ? Estimate.Between(area, Math.Max(0, area - half), Math.Min(1, area + half), "DeLong") : Estimate.Of(area) with { Note = Degenerate };
    }

    /// <summary>Area of <paramref name="a"/> minus area of <paramref name="b"/> on the same rows; null when a class is missing.</summary>
    public static MetricComparison? Compare(ScoredRows a, ScoredRows b)
    {
        if (!HasBothClasses(a)) return null;
        var (first, second) = (Placements.Of(a.Targets, a.Outputs), Placements.Of(b.Targets, b.Outputs));
        var difference = first.Area - second.Area;
        var variance = Placements.Covariance(first, first) + Placements.Covariance(second, second) - 2 * Placements.Covariance(first, second);
        var half = HalfWidth(variance);
        if (!(half > 0)) return new MetricComparison { Difference = Estimate.Of(difference) with { Note = Degenerate }, Test = "DeLong", PValue = difference == 0 ? 1 : null };
        return new MetricComparison
        {
            Difference = Estimate.Between(difference, Math.Max(-1, difference - half), Math.Min(1, difference + half), "DeLong"),
            Test = "DeLong",
            PValue = NormalDistribution.TwoSided(difference / Math.Sqrt(variance)),
        };
    }

    private static double HalfWidth(double variance) => NormalDistribution.Quantile(0.975) * Math.Sqrt(variance);

    private static bool HasBothClasses(ScoredRows rows) => rows.Targets.Contains(0) && rows.Targets.Contains(1);
}
