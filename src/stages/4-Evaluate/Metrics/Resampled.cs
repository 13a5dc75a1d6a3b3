using System.Globalization;
using Assay.Evaluate.Estimates;
using Assay.Evaluate.Scoring;
using Assay.Statistics.Intervals;
using Estimate = Assay.Evaluate.Estimates.Estimate;

namespace Assay.Evaluate.Metrics;

/// <summary>
/// 95 % intervals by drawing rows with replacement (<see cref="Bootstrap"/>), in words: what was drawn, and why there is another interval
/// than the usual one, or none.
/// </summary>
public static class Resampled
{
    /// <summary>A metric on scored rows.</summary>
    public static Estimate Of(Metric metric, ScoredRows rows, ulong seed) =>
        Of(rows.Count, drawn => metric.Compute(rows.Take(drawn)), seed, metric.Name);

    /// <summary>The mean of values.</summary>
    public static Estimate Mean(double[] values, ulong seed, string purpose) =>
        values.Length == 0 ? Estimate.Undefined("There are no rows.") : InWords(Bootstrap.OfMean(values, Options(values.Length, seed, purpose)), values.Length);

    /// <summary>Any statistic of rows, given by their indices; NaN where it is undefined.</summary>
    public static Estimate Of(int rows, RowStatistic statistic, ulong seed, string purpose) =>
        rows == 0 ? Estimate.Undefined("There are no rows.") : InWords(Bootstrap.Of(rows, statistic, Options(rows, seed, purpose)), rows);

    private static BootstrapOptions Options(int rows, ulong seed, string purpose) => new() { Replicates = DrawCount.For(rows), Seed = seed, Purpose = purpose };

    private static Estimate InWords(BootstrapInterval drawn, int rows)
    {
        var (value, low, high) = (drawn.Estimate.Value, drawn.Estimate.Lower, drawn.Estimate.Upper);
        if (!double.IsFinite(low) || !double.IsFinite(high)) return Estimate.Of(value, WhyNone(drawn.Remark, rows));
        var leftOut = drawn.Replicates - drawn.Defined;
        var note = string.Join(' ', new[] { WhyPercentiles(drawn), leftOut == 0 ? null : $"Undefined on {leftOut} of {drawn.Replicates} bootstrap samples, which were left out." }.OfType<string>());
        return drawn.Method == BootstrapMethod.BiasCorrectedAccelerated
            ? Estimate.Between(value, low, high, Named("BCa bootstrap", drawn), note: note.Length == 0 ? null : note)
            : Estimate.Between(value, Math.Min(value, low), Math.Max(value, high), Named("percentile bootstrap", drawn), note: note);
    }

    private static string Named(string method, BootstrapInterval drawn) => string.Create(CultureInfo.InvariantCulture, $"{method} {drawn.Replicates}");

    private static string WhyNone(BootstrapRemark remark, int rows) => remark switch
    {
        BootstrapRemark.TooFewRows => $"{rows} rows are too few for an interval.",
        BootstrapRemark.MostlyUndefined => "The measure is undefined on most bootstrap samples: no interval.",
        BootstrapRemark.Constant => "The measure is the same on every bootstrap sample: no interval.",
        _ => "The measure is not defined on these rows.",
    };

    private static string? WhyPercentiles(BootstrapInterval drawn) => drawn.Remark switch
    {
        BootstrapRemark.Biased => $"Percentiles, since the measure comes out {(drawn.Bias < 0 ? "larger" : "smaller")} on bootstrap samples than on the rows they are drawn from; the interval leans that way.",
        BootstrapRemark.JackknifeTooLong => "Percentiles, since the jackknife that BCa needs is too dear on so many rows.",
        BootstrapRemark.JackknifeDegenerate => "Percentiles, since the jackknife is degenerate.",
        _ => null,
    };
}
