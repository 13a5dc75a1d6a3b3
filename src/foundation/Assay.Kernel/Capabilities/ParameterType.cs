namespace Assay.Kernel.Capabilities;

/// <summary>What a parameter holds; each door has one way to write each.</summary>
public enum ParameterType
{
    /// <summary>One text.</summary>
    Text,

    /// <summary>Several texts, in order.</summary>
    Texts,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>True or false; false when left out.</summary>
    Flag,
}
