namespace Assay.Inference.Tensors;

/// <summary>What a tensor's elements are: the datatypes of the Open Inference Protocol.</summary>
public enum ElementType
{
    /// <summary>True or false, a byte each.</summary>
    Bool,

    /// <summary>8 bits without a sign.</summary>
    UInt8,

    /// <summary>16 bits without a sign.</summary>
    UInt16,

    /// <summary>32 bits without a sign.</summary>
    UInt32,

    /// <summary>64 bits without a sign.</summary>
    UInt64,

    /// <summary>8 bits with a sign.</summary>
    Int8,

    /// <summary>16 bits with a sign.</summary>
    Int16,

    /// <summary>32 bits with a sign.</summary>
    Int32,

    /// <summary>64 bits with a sign.</summary>
    Int64,

    /// <summary>Half precision.</summary>
    Float16,

    /// <summary>Single precision.</summary>
    Float32,

    /// <summary>Double precision.</summary>
    Float64,

    /// <summary>Texts, as UTF-8.</summary>
    Text,
}
