namespace Assay.Evaluate.Settings;

/// <summary>What follows when a gate is not passed.</summary>
public enum GateKind
{
    /// <summary>The model is not released.</summary>
    Block,

    /// <summary>It is shown red, and wants a decision note before release.</summary>
    Warn,
}
