namespace Assay.Evaluate.Opening;

/// <summary>How often a test set has been used.</summary>
/// <param name="Ordinal">This model is the so-many-th to be measured on the test set; 1 is an untouched one.</param>
/// <param name="HowCounted">What counts as a use, in a sentence.</param>
public sealed record TestSetUse(int Ordinal, string HowCounted);
