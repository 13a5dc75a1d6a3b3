namespace Assay.Data.Checks;

/// <summary>What follows when a check does not hold.</summary>
public enum CheckGate
{
    /// <summary>The model is not released.</summary>
    Block,

    /// <summary>It is shown red, and wants a decision note before release.</summary>
    Warn,
}
