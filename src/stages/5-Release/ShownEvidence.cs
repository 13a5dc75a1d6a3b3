using Assay.Release.Capacity;
using Assay.Release.Records;

namespace Assay.Release;

/// <summary>The longer conditions of this stage's facts.</summary>
internal static class ShownEvidence
{
    // A plan that may err more often than one time in ten decides nothing that could be shown.
    private const double MostAlpha = 0.1;

    /// <summary>Decided for the new version by its plan, the whole interval on the better side; at a horizon, on as many rows of each as it states.</summary>
    public static bool IsBetter(ReleaseComparison look) =>
        look is { Decision: ComparisonDecision.ForNew, Lower: { } lower, Upper: { } upper, Plan: { Alpha: > 0 and <= MostAlpha, SmallestDifference: > 0 } plan }
        && (plan.Metric == ComparisonMetric.AbsoluteError ? upper < 0 : lower > 0)
        && (plan.Horizon is { } horizon ? look.Before.Labelled == horizon && look.New.Labelled == horizon : look.Before.Labelled > 0 && look.New.Labelled > 0)
        && look.Before.Model != look.New.Model;

    /// <summary>A named machine's greatest load that kept its objective, with a greater one that did not: without that, what was found is not the limit.</summary>
    public static bool KeptObjective(CapacityTest test) =>
        IsNamed(test.Machine) && test.Objective.Milliseconds > 0 && test.Knee is { } knee && HasTail(knee, test.Objective) && test.Objective.Holds(knee)
        && (test.Steps.Any(step => step.OfferedPerSecond > knee.OfferedPerSecond && !test.Objective.Holds(step)) || knee.OfferedPerSecond >= test.SaturationPerSecond);

    /// <summary>Machines enough that each keeps free what was stated, reckoned from the load and the knee.</summary>
    public static bool HasHeadroom(CapacityTest test) =>
        test is { Knee: { } knee, Plan: { LoadPerSecond: > 0, HeadroomPercent: > 0, Replicas: > 0 } plan }
        && 100 * plan.LoadPerSecond / (plan.Replicas * knee.OfferedPerSecond) <= 100 - plan.HeadroomPercent + 1e-9;

    /// <summary>Two providers that were measured with the same number of rows.</summary>
    public static bool ComparesPlatforms(PlatformComparison comparison) =>
        IsNamed(comparison.Machine) && comparison.Trials.Where(trial => trial.RowsPerSecond > 0).GroupBy(trial => trial.BatchRows).Any(same => same.DistinctBy(trial => trial.Provider).Count() > 1);

    // Of fewer answers the percentile that the objective names says nothing: none lies beyond it.
    private static bool HasTail(LoadStep step, LatencyObjective objective) => step.Answers * (100 - objective.Percentile) >= 100;

    private static bool IsNamed(MeasuredMachine machine) => machine is { Processor.Length: > 0, Cores: > 0 };
}
