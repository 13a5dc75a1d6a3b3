using System.Collections.Immutable;

namespace Assay.Evaluate.Explanation;

/// <summary>How the mean prediction changes with one feature, all others left as they are. With correlated features some of these rows could not exist.</summary>
/// <param name="Feature">The column.</param>
/// <param name="Points">At most 20: quantiles of the training rows, or the most frequent levels.</param>
public sealed record PartialDependence(string Feature, ImmutableArray<DependencePoint> Points);
