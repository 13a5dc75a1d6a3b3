namespace Assay.Statistics.Slices;

/// <summary>How much worse (or better) a model does on a slice than on the rest of the data.</summary>
/// <param name="EffectSize">Mean loss of the slice less that of the rest, in pooled standard deviations; positive is worse. NaN when undefined.</param>
/// <param name="T">Welch's t statistic.</param>
/// <param name="PValue">One-sided, for "the slice is worse". Of one slice: slices found by search need <see cref="MultipleTesting.MultipleTests"/>.</param>
public readonly record struct SliceEffectResult(double EffectSize, double T, double PValue);
