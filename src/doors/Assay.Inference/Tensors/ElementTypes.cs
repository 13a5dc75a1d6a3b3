using Microsoft.ML.OnnxRuntime.Tensors;

namespace Assay.Inference.Tensors;

/// <summary>The datatypes' names in the protocol, their sizes, and what ONNX Runtime calls them.</summary>
internal static class ElementTypes
{
    private static readonly (ElementType Type, string Name, int Size, TensorElementType Onnx)[] Rows =
    [
        (ElementType.Bool, "BOOL", 1, TensorElementType.Bool),
        (ElementType.UInt8, "UINT8", 1, TensorElementType.UInt8),
        (ElementType.UInt16, "UINT16", 2, TensorElementType.UInt16),
        (ElementType.UInt32, "UINT32", 4, TensorElementType.UInt32),
        (ElementType.UInt64, "UINT64", 8, TensorElementType.UInt64),
        (ElementType.Int8, "INT8", 1, TensorElementType.Int8),
        (ElementType.Int16, "INT16", 2, TensorElementType.Int16),
        (ElementType.Int32, "INT32", 4, TensorElementType.Int32),
        (ElementType.Int64, "INT64", 8, TensorElementType.Int64),
        (ElementType.Float16, "FP16", 2, TensorElementType.Float16),
        (ElementType.Float32, "FP32", 4, TensorElementType.Float),
        (ElementType.Float64, "FP64", 8, TensorElementType.Double),
        (ElementType.Text, "BYTES", 0, TensorElementType.String),
    ];

    /// <summary>Every name.</summary>
    public static IEnumerable<string> Names => Rows.Select(row => row.Name);

    /// <summary>The protocol's name.</summary>
    public static string NameOf(ElementType type) => Rows[(int)type].Name;

    /// <summary>Bytes an element; 0 for texts.</summary>
    public static int SizeOf(ElementType type) => Rows[(int)type].Size;

    /// <summary>ONNX Runtime's type.</summary>
    public static TensorElementType OnnxOf(ElementType type) => Rows[(int)type].Onnx;

    /// <summary>The type of a protocol's name; null when there is none.</summary>
    public static ElementType? Find(string name)
    {
        foreach (var row in Rows) if (row.Name == name) return row.Type;
        return null;
    }

    /// <summary>The type that ONNX Runtime calls so; null when the protocol has none.</summary>
    public static ElementType? Find(TensorElementType onnx)
    {
        foreach (var row in Rows) if (row.Onnx == onnx) return row.Type;
        return null;
    }
}
