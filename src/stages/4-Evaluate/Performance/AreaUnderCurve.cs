using Assay.Evaluate.Scoring;
using Assay.Statistics.Intervals;
using Estimate = Assay.Evaluate.Estimates.Estimate;

namespace Assay.Evaluate.Performance;

/// <summary>The area under the ROC curve with DeLong's interval and paired test (<see cref="DeLong"/>), in words.</summary>
public static class AreaUnderCurve
{
    private const string OneClass = "All rows are of one class: there is nothing to rank.";
    private const string Degenerate = "DeLong's variance is 0 (every positive, or no positive, is ranked above every negative, or there are fewer than two of a class): no interval.";

    /// <summary>The area with its normal interval, cut to 0 … 1; undefined when a class is missing.</summary>
    public static Estimate Of(ScoredRows rows)
    {
        var area = DeLong.Of(rows.Positive, rows.Outputs).Area;
        return double.IsNaN(area.Value) ? Estimate.Undefined(OneClass) : InWords(area);
    }

    /// <summary>Area of <paramref name="a"/> minus area of <paramref name="b"/> on the same rows; null when a class is missing.</summary>
    public static MetricComparison? Compare(ScoredRows a, ScoredRows b)
    {
        var compared = DeLong.Compare(a.Positive, a.Outputs, b.Outputs);
        if (double.IsNaN(compared.Difference.Value)) return null;
        return new MetricComparison
        {
            Difference = InWords(compared.Difference),
            Test = "DeLong",
            PValue = double.IsNaN(compared.PValue) ? null : compared.PValue,
        };
    }

    private static Estimate InWords(Assay.Statistics.Intervals.Estimate estimate) => double.IsNaN(estimate.Lower)
        ? Estimate.Of(estimate.Value) with { Note = Degenerate }
        : Estimate.Between(estimate.Value, estimate.Lower, estimate.Upper, "DeLong");
}
