using System.Collections.Immutable;
using Assay.Evaluate.Estimates;

namespace Assay.Evaluate.Slices;

/// <summary>A part of the data on which the model does worse than on the rest, found on training rows and then measured once on the test set.</summary>
public sealed record WeakSlice
{
    /// <summary>The conditions, all of which hold; one or two.</summary>
    public required ImmutableArray<SliceCondition> Conditions { get; init; }

    /// <summary>Training rows in it.</summary>
    public required int TrainRows { get; init; }

    /// <summary>Mean loss on its training rows, by out-of-fold predictions.</summary>
    public required double TrainLoss { get; init; }

    /// <summary>Mean loss on all other training rows.</summary>
    public required double TrainRestLoss { get; init; }

    /// <summary>Difference of the two over the root of their mean variance: 0.2 is small, 0.8 large.</summary>
    public double? EffectSize { get; init; }

    /// <summary>One-sided p-value of Welch's test that the slice's loss is greater, before correction.</summary>
    public required double PValue { get; init; }

    /// <summary>The same after Benjamini and Hochberg's correction over all slices looked at.</summary>
    public required double AdjustedPValue { get; init; }

    /// <summary>Test rows in it.</summary>
    public required int TestRows { get; init; }

    /// <summary>Mean loss on its test rows, with a bootstrap interval.</summary>
    public required Estimate TestLoss { get; init; }

    /// <summary>Mean loss on all other test rows; null when there are none.</summary>
    public double? TestRestLoss { get; init; }

    /// <summary>The primary metric on its test rows; null when it is not a metric of single slices.</summary>
    public Estimate? TestMetric { get; init; }

    /// <summary>Whether the test rows bear it out: the interval of the test loss lies above the loss of the rest. Null when there are too few test rows to tell.</summary>
    public bool? BorneOut { get; init; }
}
