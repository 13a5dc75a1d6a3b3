namespace Assay.Evaluate.Slices;

/// <summary>One condition of a slice: a level, or a range of numbers with its lower end included.</summary>
/// <param name="Column">The column.</param>
/// <param name="Text">Reads as a person would write it: <c>= yes</c>, <c>0.33 to 0.41</c>, <c>is missing</c>.</param>
public sealed record SliceCondition(string Column, string Text);
