using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Inference.Rows;

/// <summary>What a model said of one row.</summary>
/// <param name="Id">Names the prediction in the log.</param>
/// <param name="Label">The most probable class; null on regression.</param>
/// <param name="Scores">Each class's probability; on regression the value alone.</param>
/// <param name="Outside">The cells that lie out of what the model was trained on.</param>
public sealed record TriedRow(string Id, string? Label, ImmutableArray<TriedScore> Scores, ImmutableArray<Problem> Outside);
