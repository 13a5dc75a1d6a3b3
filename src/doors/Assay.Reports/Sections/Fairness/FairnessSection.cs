using Assay.Evaluate.Fairness;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Fairness;

/// <summary>How groups of people fare: figures that help to assess a model, and that do not show it to be fair.</summary>
internal static class FairnessSection
{
    /// <summary>Nothing when no attribute was compared.</summary>
    public static Markup Write(RunRecords run) => run.Newest<FairnessRecord>() is { } fairness ? Markup.Of($"""
        <p>These figures help people to assess how the model treats groups; they do not show that it is fair. The outcome compared is {fairness.At(record => record.Outcome)}, over
        {Figure.Of(fairness.At(record => record.TestRows), NumberStyle.Count)} test rows{Threshold(fairness)}. Groups of fewer than {Figure.Of(fairness.At(record => record.MinimumGroup), NumberStyle.Count)}
        test rows are shown with a hollow dot and are not compared.</p>
        {fairness.At(record => record.Attributes).Items().Select(AttributePart.Write)}
        {Limits.Write(fairness.At(record => record.DoesNotShow))}
        """) : Markup.None;

    private static Markup Threshold(Cited<FairnessRecord> fairness) => fairness.At(record => record.Threshold) is { IsThere: true } threshold
        ? Markup.Of($", called positive at a probability of {Figure.Of(threshold, NumberStyle.Measure)} or more")
        : Markup.None;
}
