namespace Assay.Frame;

/// <summary>What kind of answer the model gives.</summary>
public enum TaskKind
{
    /// <summary>One of two classes, one of which is the positive one.</summary>
    Binary,

    /// <summary>One of three or more classes.</summary>
    Multiclass,

    /// <summary>A number.</summary>
    Regression,
}
