using System.Collections.Immutable;
using Assay.Evaluate.Estimates;
using Assay.Evaluate.Scoring;
using Assay.Frame;
using Assay.Kernel;
using Assay.Statistics.Fairness;
using Ends = Assay.Statistics.Intervals.Estimate;
using Estimate = Assay.Evaluate.Estimates.Estimate;

namespace Assay.Evaluate.Fairness;

/// <summary>Measures every gap between groups, with percentile bootstrap intervals; rows are drawn within each group, so that groups keep their sizes.</summary>
/// <param name="rows">Test rows as the model scored them.</param>
/// <param name="seed">Seed of the bootstrap.</param>
internal sealed class GapMeasurer(ScoredRows rows, ulong seed)
{
    /// <summary>Counts are drawn, not rows, so that long tables cost no more.</summary>
    private const int Replicates = 2_000;

    private const string Lean = "A largest difference is never below 0 and a smallest ratio never above 1, so under parity the interval still leans away from it.";

    private static readonly ImmutableArray<FairnessMeasure> OfTwoClasses =
    [
        FairnessMeasure.DemographicParityDifference, FairnessMeasure.DemographicParityRatio, FairnessMeasure.EqualOpportunityDifference,
        FairnessMeasure.FalsePositiveRateDifference, FairnessMeasure.EqualizedOddsDifference, FairnessMeasure.PredictiveParityDifference,
        FairnessMeasure.AccuracyDifference,
    ];

    /// <summary>All gaps of the task between <paramref name="groups"/>: name and rows of each.</summary>
    public ImmutableArray<FairnessGap> Measure((string Name, int[] Rows)[] groups, string purpose) => rows.Task switch
    {
        TaskKind.Binary => OfClasses(groups, purpose, OfTwoClasses),
        TaskKind.Multiclass => OfClasses(groups, purpose, [FairnessMeasure.AccuracyDifference]),
        _ => [OfMeans("mean_residual_difference", groups, purpose, residual => residual), OfMeans("mae_difference", groups, purpose, Math.Abs)],
    };

    private ImmutableArray<FairnessGap> OfClasses((string Name, int[] Rows)[] groups, string purpose, ImmutableArray<FairnessMeasure> measures)
    {
        var options = Options(Replicates, purpose) with { Measures = measures };
        var assessed = FairnessAssessment.Of([.. groups.Select(group => GroupCounts.Of(group.Name, rows, group.Rows))], options);
        return [.. assessed.Measures.Select(found => Gap(found.Measure.Name, found.Estimate, found.LowestGroup, found.HighestGroup, options.Replicates))];
    }

    private FairnessGap OfMeans(string name, (string Name, int[] Rows)[] groups, string purpose, Func<double, double> figure)
    {
        var options = Options(DrawCount.For(groups.Sum(group => group.Rows.Length)), purpose);
        var gap = MeanGap.Of(groups.Select(group => (group.Name, Array.ConvertAll(group.Rows, row => figure(rows.Targets[row] - rows.Outputs[row])))), options);
        return Gap(name, gap.Estimate, gap.LowestGroup, gap.HighestGroup, options.Replicates);
    }

    // The groups are those large enough already.
    private FairnessOptions Options(int replicates, string purpose) =>
        new() { MinimumGroupSize = 1, Replicates = replicates, Seed = SeededRandom.For(seed, $"fairness/{purpose}").NextUInt64() };

    private static FairnessGap Gap(string name, Ends ends, string? lowest, string? highest, int replicates) => new()
    {
        Name = name,
        Value = InWords(ends, replicates),
        LowestGroup = lowest,
        HighestGroup = highest,
    };

    private static Estimate InWords(Ends ends, int replicates)
    {
        if (double.IsNaN(ends.Value)) return Estimate.Undefined("Fewer than two groups have the rate.");
        return double.IsNaN(ends.Lower)
            ? Estimate.Of(ends.Value, "Too few bootstrap draws define the measure to give an interval.")
            : Estimate.Between(ends.Value, ends.Lower, ends.Upper, $"percentile bootstrap {replicates} within groups", note: Lean);
    }
}
