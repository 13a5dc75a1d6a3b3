using Assay.Train.Onnx.Wire;
using Google.Protobuf;
using Kind = Assay.Train.Onnx.Wire.AttributeProto.Types.Kind;

namespace Assay.Train.Onnx;

/// <summary>Makes the named options of operators.</summary>
internal static class Attributes
{
    /// <summary>A number.</summary>
    public static AttributeProto Of(string name, float value) => new() { Name = name, Type = Kind.Float, F = value };

    /// <summary>A whole number.</summary>
    public static AttributeProto Of(string name, long value) => new() { Name = name, Type = Kind.Int, I = value };

    /// <summary>A text.</summary>
    public static AttributeProto Of(string name, string value) => new() { Name = name, Type = Kind.String, S = ByteString.CopyFromUtf8(value) };

    /// <summary>Numbers.</summary>
    public static AttributeProto Of(string name, IEnumerable<float> values) => new() { Name = name, Type = Kind.Floats, Floats = { values } };

    /// <summary>Whole numbers.</summary>
    public static AttributeProto Of(string name, IEnumerable<long> values) => new() { Name = name, Type = Kind.Ints, Ints = { values } };

    /// <summary>Texts.</summary>
    public static AttributeProto Of(string name, IEnumerable<string> values) => new() { Name = name, Type = Kind.Strings, Strings = { values.Select(ByteString.CopyFromUtf8) } };
}
