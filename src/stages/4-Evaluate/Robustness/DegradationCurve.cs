using System.Collections.Immutable;

namespace Assay.Evaluate.Robustness;

/// <summary>How the primary metric degrades as inputs get worse.</summary>
/// <param name="Disturbance">The way in which they do.</param>
/// <param name="Columns">Number of features that could be disturbed so; with none there are no points.</param>
/// <param name="Points">In rising order of level.</param>
public sealed record DegradationCurve(Disturbance Disturbance, int Columns, ImmutableArray<DegradationPoint> Points);
