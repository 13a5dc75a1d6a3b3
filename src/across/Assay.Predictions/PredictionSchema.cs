using System.Collections.Immutable;

namespace Assay.Predictions;

/// <summary>What the log keeps of every prediction of a model.</summary>
/// <param name="Inputs">What was asked: a column <c>input.NAME</c> each.</param>
/// <param name="Outputs">What was answered: a column <c>output.NAME</c> each. Binary: <c>probability</c> (of the positive class) and <c>label</c>; more classes: one of each class's name, and <c>label</c>; regression: <c>value</c>.</param>
public sealed record PredictionSchema(ImmutableArray<PredictionField> Inputs, ImmutableArray<PredictionField> Outputs)
{
    /// <summary>Two schemas of the same fields in the same order are the same.</summary>
    public bool Equals(PredictionSchema? other) => ReferenceEquals(this, other) || (other is not null && Inputs.SequenceEqual(other.Inputs) && Outputs.SequenceEqual(other.Outputs));

    // Asked with every prediction.
    private readonly int _hash = Inputs.Concat(Outputs).Aggregate(Inputs.Length, HashCode.Combine);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
}
