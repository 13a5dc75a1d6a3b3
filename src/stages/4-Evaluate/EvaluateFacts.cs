using System.Collections.Immutable;
using Assay.Evaluate.Explanation;
using Assay.Evaluate.Fairness;
using Assay.Evaluate.Opening;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Robustness;
using Assay.Evaluate.Settings;
using Assay.Evaluate.Shift;
using Assay.Evaluate.Slices;
using Assay.Evaluate.Verdict;
using Assay.Ledger.Facts;

namespace Assay.Evaluate;

/// <summary>What the records of this stage can show.</summary>
public static class EvaluateFacts
{
    private const double Significant = 0.05;

    /// <summary>Every fact of this stage.</summary>
    public static ImmutableArray<RecordFact> All { get; } = [.. Performance, .. Groups, .. Behaviour, .. Verdict];

    private static IEnumerable<RecordFact> Performance =>
    [
        Of<PerformanceRecord>("evaluate.accuracy-with-interval", "The deciding metric was measured on untouched test rows, with an interval.", "That the threshold suits the business.", record => record.Metrics.Any(metric => metric is { IsPrimary: true, Test: { Low: not null, High: not null } })),
        Of<PerformanceRecord>("evaluate.against-baseline", "The model was compared with the baseline on the same test rows by a paired test.", "That the difference is worth its cost.", record => record.Metrics.Any(metric => metric.Comparison?.PValue is not null)),
        Of<PerformanceRecord>("evaluate.beats-baseline", "The model was better than the baseline on the same test rows by the deciding metric, with a p-value below 0.05 after correction.", "That the difference is worth its cost.", record => record.Metrics.Any(BeatsBaseline)),
        Of<PerformanceRecord>("evaluate.fit-gap", "How much worse the model does on test rows than on its training rows was measured.", "The cause of the gap.", record => record.Metrics.Any(metric => metric is { IsPrimary: true, ApparentGap: not null })),
        Of<PerformanceRecord>("evaluate.learning-curve", "How performance grows with the number of training rows was measured.", "What more rows of another kind would do.", record => record.LearningCurve?.Points.Length >= 2),
        Of<PerformanceRecord>("evaluate.calibration", "Predicted probabilities were held against observed shares.", "That they stay calibrated on rows to come.", record => record.Calibration?.EqualWidthError.Value is not null),
        Of<PerformanceRecord>("evaluate.threshold-from-costs", "The decision threshold was derived from what errors cost.", "That the costs are right.", record => record.Decision is { } decision && decision.FalsePositiveCost != decision.FalseNegativeCost),
        Of<OpeningRecord>("evaluate.untouched-test-set", "The test set was opened for the first model that was ever measured on it.", "That its rows were not seen outside of Assay.", record => record.Ordinal == 1),
        Of<OpeningRecord>("evaluate.later-model", "Another model was measured on a test set on which one had been measured before.", "That it is the better one, or what was changed and why.", record => record.Ordinal > 1),
        Of<ShiftRecord>("evaluate.shift-compared", "Training and test rows were compared column by column for a shift.", "What will come in live use.", record => record.Columns.Length > 0),
    ];

    private static IEnumerable<RecordFact> Groups =>
    [
        Of<FairnessRecord>("evaluate.groups-compared", "Outcomes and errors were compared between groups of people, with intervals.", "That the model is fair, or that these are the groups that matter.", record => record.Attributes.Any(attribute => attribute.Gaps.Any(gap => gap.Value.Low is not null))),
        Of<FairnessRecord>("evaluate.intersections-compared", "Groups that belong together by two attributes were compared.", "Groups too small to be compared.", record => record.Attributes.Any(attribute => attribute.Columns.Length > 1 && attribute.Groups.Length > 1)),
        Of<FairnessRecord>("evaluate.gap-in-data", "A difference between groups in the data itself, before any model, was measured.", "Its cause.", record => record.Attributes.Any(attribute => attribute.Observed is not null)),
        Of<SlicesRecord>("evaluate.weak-slices-searched", "Parts of the data where the model does worse were searched for, corrected for the number of tries.", "Parts that no listed column describes.", record => record.Examined > 0),
    ];

    private static IEnumerable<RecordFact> Behaviour =>
    [
        Of<ExplanationRecord>("evaluate.importances", "Which features the model leans on was measured, with repeats.", "Causes.", record => record is { Importances.Length: > 1, Repeats: > 1 }),
        Of<ExplanationRecord>("evaluate.examples-explained", "Single predictions were explained.", "That the people concerned would understand the explanation.", record => record.Examples.Length > 0),
        Robust("evaluate.robust-to-noise", "noise in numeric features", Disturbance.Noise),
        Robust("evaluate.robust-to-missing", "missing cells", Disturbance.Missing),
        Robust("evaluate.robust-to-swaps", "wrong levels of categories", Disturbance.Swaps),
        Robust("evaluate.robust-out-of-range", "values outside of the training range", Disturbance.OutOfRange),
    ];

    private static IEnumerable<RecordFact> Verdict =>
    [
        Of<VerdictRecord>("evaluate.gates-checked", "Limits that were set beforehand were held against what was measured.", "That they are kept, or that they are the right ones.", record => record.Gates.Length > 0),
        Of<VerdictRecord>("evaluate.fairness-gates-checked", "Limits on differences between groups were held against what was measured.", "That they are kept.", record => record.Gates.Any(IsOfGroups)),
        Of<VerdictRecord>("evaluate.gates-kept", "Every limit that was set beforehand is kept, those that only warn included.", "That the limits are the right ones.", record => record.Gates.Length > 0 && record.Gates.All(gate => gate.Passed)),
        Of<VerdictRecord>("evaluate.fairness-gates-kept", "Every limit on differences between groups is kept, and there is one.", "That keeping them makes the model fair.", record => record.Gates.Any(IsOfGroups) && record.Gates.Where(IsOfGroups).All(gate => gate.Passed)),
        Of<VerdictRecord>("evaluate.gate-failed", "A limit that was not kept stands on the record as failed.", "What was done about it.", record => record.Gates.Any(gate => !gate.Passed)),
        Of<VerdictRecord>("evaluate.fit-to-release", "Every blocking limit is kept, and there is one.", "That anybody has approved the release.", record => record.FitToRelease && record.Gates.Any(gate => gate.Kind == GateKind.Block)),
    ];

    private static bool IsOfGroups(GateResult gate) => gate.Attribute is not null;

    private static bool BeatsBaseline(MetricResult metric) =>
        metric is { IsPrimary: true, Comparison: { AdjustedPValue: < Significant, Difference.Value: { } difference } } && (metric.HigherIsBetter ? difference > 0 : difference < 0);

    private static RecordFact Robust(string name, string what, Disturbance disturbance) =>
        Of<RobustnessRecord>(name, $"The model was measured on test rows with {what}, at several strengths.", "That it withstands an attack.", record => record.Curves.Any(curve => curve.Disturbance == disturbance && curve.Points.Length > 1));

    private static RecordFact Of<TBody>(string name, string shows, string doesNotShow, Func<TBody, bool> condition) where TBody : Ledger.Records.IRecordBody<TBody> => RecordFact.Of(name, shows, doesNotShow, condition);
}
