namespace Assay.Train.Scoring;

/// <summary>What a model takes in a column.</summary>
public enum InputKind
{
    /// <summary>A single-precision number; NaN is missing. Truth is 0 or 1, an instant is seconds since 1970-01-01 UTC.</summary>
    Number,

    /// <summary>Text; the empty one is missing.</summary>
    Text,
}
