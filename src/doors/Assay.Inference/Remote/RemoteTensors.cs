using System.Runtime.InteropServices;
using System.Text;
using Assay.Inference.Tensors;
using Assay.Inference.Wire;
using Google.Protobuf;

namespace Assay.Inference.Remote;

/// <summary>Tensors as gRPC carries them: typed, or as raw bytes beside the message. A request has one or the other.</summary>
internal static class RemoteTensors
{
    /// <summary>The inputs of a request.</summary>
    /// <exception cref="MalformedRequestException">They are mixed, or one is not as its shape says.</exception>
    public static List<Tensor> Read(ModelInferRequest request)
    {
        var raw = request.RawInputContents;
        if (raw.Count > 0 && request.Inputs.Any(input => input.Contents is not null)) throw new MalformedRequestException(InferenceFaults.Malformed("raw_input_contents and typed contents are mixed.", "raw_input_contents", null, "one or the other"));
        if (raw.Count > 0 && raw.Count != request.Inputs.Count) throw new MalformedRequestException(InferenceFaults.Malformed("raw_input_contents does not have one entry for each input.", "raw_input_contents", $"{raw.Count}", $"{request.Inputs.Count}"));
        return [.. request.Inputs.Select((input, at) => Read(input, raw.Count > 0 ? raw[at] : null))];
    }

    /// <summary>The elements of a tensor, typed; null where the protocol has raw bytes only.</summary>
    public static InferTensorContents? Contents(Tensor tensor)
    {
        var contents = new InferTensorContents();
        var bytes = tensor.Bytes.Span;
        switch (tensor.Type)
        {
            case ElementType.Float16: return null;
            case ElementType.Text: contents.BytesContents.AddRange(tensor.Texts!.Select(ByteString.CopyFromUtf8)); break;
            case ElementType.Float32: contents.Fp32Contents.AddRange(MemoryMarshal.Cast<byte, float>(bytes).ToArray()); break;
            case ElementType.Float64: contents.Fp64Contents.AddRange(MemoryMarshal.Cast<byte, double>(bytes).ToArray()); break;
            case ElementType.Int64: contents.Int64Contents.AddRange(MemoryMarshal.Cast<byte, long>(bytes).ToArray()); break;
            case ElementType.UInt64: contents.Uint64Contents.AddRange(MemoryMarshal.Cast<byte, ulong>(bytes).ToArray()); break;
            case ElementType.Bool: contents.BoolContents.AddRange(Numbers(tensor).Select(number => number != 0)); break;
            case ElementType.Int8 or ElementType.Int16 or ElementType.Int32: contents.IntContents.AddRange(Numbers(tensor).Select(number => (int)number)); break;
            default: contents.UintContents.AddRange(Numbers(tensor).Select(number => (uint)number)); break;
        }

        return contents;
    }

    private static Tensor Read(ModelInferRequest.Types.InferInputTensor input, ByteString? raw)
    {
        long[] shape = [.. input.Shape];
        var type = ElementTypes.Find(input.Datatype) ?? throw new MalformedRequestException(InferenceFaults.Malformed($"The datatype of '{input.Name}' is none.", input.Name, input.Datatype, string.Join(", ", ElementTypes.Names)));
        if (shape.Any(dimension => dimension < 0)) throw Wrong(input, "a negative dimension", "dimensions of 0 or more");
        if (raw is not null) return BinaryElements.Read(raw.Span, input.Name, type, shape, CountOf(input, shape, raw.Length));
        var (bytes, texts, count) = Elements(input.Contents ?? new InferTensorContents(), type, input);
        if (count != CountOf(input, shape, count)) throw Wrong(input, $"{count}", $"{Tensor.CountOf(shape)} elements");
        return new Tensor(input.Name, type, shape) { Bytes = bytes, Texts = texts };
    }

    private static (byte[] Bytes, string[]? Texts, int Count) Elements(InferTensorContents contents, ElementType type, ModelInferRequest.Types.InferInputTensor input) => type switch
    {
        ElementType.Text => ([], [.. contents.BytesContents.Select(text => Encoding.UTF8.GetString(text.Span))], contents.BytesContents.Count),
        ElementType.Float32 => (MemoryMarshal.AsBytes(contents.Fp32Contents.ToArray().AsSpan()).ToArray(), null, contents.Fp32Contents.Count),
        ElementType.Float64 => (MemoryMarshal.AsBytes(contents.Fp64Contents.ToArray().AsSpan()).ToArray(), null, contents.Fp64Contents.Count),
        ElementType.Int64 => (MemoryMarshal.AsBytes(contents.Int64Contents.ToArray().AsSpan()).ToArray(), null, contents.Int64Contents.Count),
        ElementType.UInt64 => (MemoryMarshal.AsBytes(contents.Uint64Contents.ToArray().AsSpan()).ToArray(), null, contents.Uint64Contents.Count),
        ElementType.Bool => ([.. contents.BoolContents.Select(truth => truth ? (byte)1 : (byte)0)], null, contents.BoolContents.Count),
        ElementType.Int8 or ElementType.Int16 or ElementType.Int32 => (Integers(contents.IntContents.Select(number => (long)number), type, input), null, contents.IntContents.Count),
        ElementType.UInt8 or ElementType.UInt16 or ElementType.UInt32 => (Integers(contents.UintContents.Select(number => (long)number), type, input), null, contents.UintContents.Count),
        _ => throw Wrong(input, "typed contents", "raw_input_contents, for FP16"),
    };

    private static byte[] Integers(IEnumerable<long> numbers, ElementType type, ModelInferRequest.Types.InferInputTensor input)
    {
        var size = ElementTypes.SizeOf(type);
        var bytes = new List<byte>();
        var one = new byte[size];
        foreach (var number in numbers)
        {
            if (!ElementBytes.TryWrite(type, number, one)) throw Wrong(input, $"{number}", ElementTypes.NameOf(type));
            bytes.AddRange(one);
        }

        return [.. bytes];
    }

    // A shape that says more than was sent is wrong before any room is made for it.
    private static int CountOf(ModelInferRequest.Types.InferInputTensor input, long[] shape, int most)
    {
        var count = 1L;
        foreach (var dimension in shape)
        {
            if (dimension > 0 && count > most / dimension) throw Wrong(input, InferenceFaults.ShapeText(shape), $"at most {most} elements, as were sent");
            count *= dimension;
        }

        return (int)count;
    }

    private static IEnumerable<double> Numbers(Tensor tensor)
    {
        var size = ElementTypes.SizeOf(tensor.Type);
        for (var at = 0; at < tensor.Bytes.Length; at += size) yield return ElementBytes.Number(tensor.Type, tensor.Bytes.Span.Slice(at, size));
    }

    private static MalformedRequestException Wrong(ModelInferRequest.Types.InferInputTensor input, string found, string expected) =>
        new(InferenceFaults.Malformed($"The input '{input.Name}' has not the elements that its shape and datatype say.", input.Name, found, expected));
}
