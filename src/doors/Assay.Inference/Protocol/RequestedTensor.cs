using System.Text.Json;
using Assay.Inference.Tensors;
using Assay.Inference.Wire;

namespace Assay.Inference.Protocol;

/// <summary>One input of a request as JSON has it: its elements follow in the text, or after it.</summary>
internal ref struct RequestedTensor
{
    private string? _name;
    private string? _datatype;
    private long[]? _shape;
    private long? _binarySize;
    private bool _hasData;
    private Utf8JsonReader _data;

    /// <summary>Reads the object that the reader stands at, and takes its elements from the text or from the front of <paramref name="binary"/>.</summary>
    public static Tensor Read(ref Utf8JsonReader json, ref ReadOnlySpan<byte> binary, int longest)
    {
        var tensor = default(RequestedTensor);
        JsonShape.Expect(ref json, JsonTokenType.StartObject, "inputs");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("name")) tensor._name = JsonShape.Text(ref json, "inputs.name");
            else if (json.ValueTextEquals("datatype")) tensor._datatype = JsonShape.Text(ref json, "inputs.datatype");
            else if (json.ValueTextEquals("shape")) tensor._shape = JsonShape.Dimensions(ref json, "inputs.shape");
            else if (json.ValueTextEquals("parameters")) tensor._binarySize = JsonShape.Parameter(ref json, "binary_data_size")?.Number;
            else if (json.ValueTextEquals("data")) tensor.Remember(ref json);
            else JsonShape.Skip(ref json);
        }

        return tensor.Take(ref binary, longest);
    }

    // The type may stand after the elements: they are read when it is known.
    private void Remember(ref Utf8JsonReader json)
    {
        json.Read();
        _data = json;
        _hasData = true;
        json.Skip();
    }

    private Tensor Take(ref ReadOnlySpan<byte> binary, int longest)
    {
        var name = _name ?? throw Wrong("An input has no name.", "inputs.name");
        var shape = _shape ?? throw Wrong($"The input '{name}' has no shape.", name);
        var type = ElementTypes.Find(_datatype ?? "") ?? throw new MalformedRequestException(InferenceFaults.Malformed($"The datatype of '{name}' is none.", name, _datatype, string.Join(", ", ElementTypes.Names)));
        var count = CountOf(name, shape, longest);
        if (_hasData == _binarySize.HasValue) throw Wrong(_hasData ? $"The input '{name}' has its elements twice: as JSON and as bytes." : $"The input '{name}' has no elements.", name);
        if (_hasData) return JsonElements.Read(ref _data, name, type, shape, count);
        if (_binarySize < 0 || _binarySize > binary.Length) throw new MalformedRequestException(InferenceFaults.Malformed($"The input '{name}' says more bytes than follow.", name, $"{_binarySize}", $"at most {binary.Length}"));
        var tensor = BinaryElements.Read(binary[..(int)_binarySize!], name, type, shape, count);
        binary = binary[(int)_binarySize..];
        return tensor;
    }

    // Every element takes a byte of the request at least, so a shape that says more is wrong before any room is made for it.
    private static int CountOf(string name, long[] shape, int longest)
    {
        var count = 1L;
        foreach (var dimension in shape)
        {
            if (dimension < 0 || (dimension > 0 && count > longest / dimension)) throw new MalformedRequestException(InferenceFaults.Malformed($"The input '{name}' has not as many elements as its shape says.", name, InferenceFaults.ShapeText(shape)));
            count *= dimension;
        }

        return (int)count;
    }

    private static MalformedRequestException Wrong(string message, string field) => new(InferenceFaults.Malformed(message, field));
}
