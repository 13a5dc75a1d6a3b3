using System.Collections.Immutable;

namespace Assay.Evaluate.Performance;

/// <summary>Counts of test rows by actual and predicted class.</summary>
/// <param name="Classes">Class names, in the order of rows and columns; on binary tasks negative, then positive.</param>
/// <param name="Counts">[actual][predicted].</param>
public sealed record ConfusionMatrix(ImmutableArray<string> Classes, ImmutableArray<ImmutableArray<int>> Counts);
