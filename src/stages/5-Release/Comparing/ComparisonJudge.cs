using System.Globalization;
using Assay.Release.Records;
using Assay.Statistics.Distances;
using Assay.Statistics.Intervals;
using Assay.Statistics.Moments;
using Assay.Statistics.Sequential;

namespace Assay.Release.Comparing;

/// <summary>What the rows say, by the plan that was stated.</summary>
/// <param name="Difference">The new version's metric less that of the one before, and its interval; null where nothing may be said.</param>
/// <param name="PValue">The p-value of no difference; null where nothing may be said.</param>
/// <param name="Decision">What to do.</param>
/// <param name="Sentence">The same in words.</param>
public sealed record ComparisonJudge(Estimate? Difference, double? PValue, ComparisonDecision Decision, string Sentence)
{
    // Rows at which the interval of a mean is narrowest; it is valid at any number.
    private const long NarrowestAt = 2000;

    /// <summary>Judges.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="groups">The rows.</param>
    /// <param name="earlier">The smallest p-value of earlier looks of a sequential test: evidence, once found, stays.</param>
    public static ComparisonJudge Of(ComparisonPlan plan, ComparedGroups groups, double? earlier)
    {
        if (plan.Horizon is { } horizon)
        {
            return groups.First(horizon) is { } first
                ? AtHorizon(plan, first.Before, first.New)
                : new ComparisonJudge(null, null, ComparisonDecision.Continue, string.Create(CultureInfo.InvariantCulture, $"It is too early: {Math.Min(groups.Before.Length, groups.New.Length):N0} of {horizon:N0} labelled rows of each version have come, and the plan looks once, at its horizon."));
        }

        if (groups.Before.Length == 0 || groups.New.Length == 0) return new ComparisonJudge(null, null, ComparisonDecision.Continue, "A version has no labelled rows yet.");
        return plan.Metric == ComparisonMetric.AbsoluteError ? OfMeans(plan, groups, earlier) : OfShares(plan, groups, earlier);
    }

    private static ComparisonJudge AtHorizon(ComparisonPlan plan, double[] before, double[] fresh)
    {
        if (plan.Metric == ComparisonMetric.AbsoluteError)
        {
            var (old, now) = (CentralMoments.Of(before), CentralMoments.Of(fresh));
            var test = TTest.Welch(now, old);
            return Decide(plan, MeanInterval.WelchDifference(now, old, 1 - plan.Alpha), test.PValue, test.PValue <= plan.Alpha, isLast: true);
        }

        var (successes, fewer) = (ComparedGroups.Successes(fresh), ComparedGroups.Successes(before));
        var shares = TwoProportionZTest.Test(successes, fresh.Length, fewer, before.Length);
        return Decide(plan, NewcombeInterval.OfDifference(successes, fresh.Length, fewer, before.Length, 1 - plan.Alpha), shares.PValue, shares.PValue <= plan.Alpha, isLast: true);
    }

    private static ComparisonJudge OfShares(ComparisonPlan plan, ComparedGroups groups, double? earlier)
    {
        var (fresh, old) = (ComparedGroups.Successes(groups.New), ComparedGroups.Successes(groups.Before));
        var evidence = MixtureSprt.Proportions(fresh, groups.New.Length, old, groups.Before.Length);
        var p = Math.Min(evidence.PValue, earlier ?? 1);
        return Decide(plan, ConfidenceSequence.ProportionDifference(fresh, groups.New.Length, old, groups.Before.Length, 1 - plan.Alpha), p, p <= plan.Alpha, isLast: false);
    }

    private static ComparisonJudge OfMeans(ComparisonPlan plan, ComparedGroups groups, double? earlier)
    {
        var interval = ConfidenceSequence.MeanDifference(CentralMoments.Of(groups.New), CentralMoments.Of(groups.Before), NarrowestAt, 1 - plan.Alpha);
        return Decide(plan, interval, earlier, interval.Lower > 0 || interval.Upper < 0, isLast: false);
    }

    private static ComparisonJudge Decide(ComparisonPlan plan, Estimate difference, double? p, bool differs, bool isLast)
    {
        var better = plan.Metric == ComparisonMetric.AbsoluteError ? -difference.Value : difference.Value;
        var isSmall = difference.Lower > -plan.SmallestDifference && difference.Upper < plan.SmallestDifference;
        var decision = differs && better != 0 ? better > 0 ? ComparisonDecision.ForNew : ComparisonDecision.ForBefore : isSmall || isLast ? ComparisonDecision.NoDifference : ComparisonDecision.Continue;
        var figures = string.Create(CultureInfo.InvariantCulture, $"the new version's {Word(plan.Metric)} less that of the one before is {difference.Value:0.####}, {(1 - plan.Alpha) * 100:0.##} % interval {difference.Lower:0.####} to {difference.Upper:0.####}");
        return new ComparisonJudge(difference, p, decision, decision switch
        {
            ComparisonDecision.ForNew => $"Stop: the new version is better; {figures}.",
            ComparisonDecision.ForBefore => $"Stop: the version before is better; {figures}.",
            ComparisonDecision.NoDifference when isSmall => $"Stop: there is no difference that matters; {figures}.",
            ComparisonDecision.NoDifference => $"Stop: no difference was found, which does not show that there is none; {figures}.",
            _ => $"Go on: {figures}.",
        });
    }

    private static string Word(ComparisonMetric metric) => metric switch
    {
        ComparisonMetric.Accuracy => "accuracy",
        ComparisonMetric.Outcome => "share of the wished outcome",
        _ => "mean absolute error",
    };
}
