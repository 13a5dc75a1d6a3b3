using System.Buffers.Binary;
using System.Text.Json;
using Assay.Inference.Wire;

namespace Assay.Inference.Tensors;

/// <summary>A tensor's elements as JSON: an array, flat or nested as the shape is.</summary>
internal static class JsonElements
{
    /// <summary>Reads the array that the reader stands at, and passes over it.</summary>
    /// <exception cref="MalformedRequestException">It has other elements, or another number of them.</exception>
    public static Tensor Read(ref Utf8JsonReader json, string name, ElementType type, long[] shape, int count)
    {
        if (json.TokenType != JsonTokenType.StartArray) throw Wrong(name, "The elements are no array.", null, "an array");
        var (bytes, texts, size) = (type == ElementType.Text ? [] : new byte[count * ElementTypes.SizeOf(type)], type == ElementType.Text ? new string[count] : null, ElementTypes.SizeOf(type));
        var (at, depth) = (0, json.CurrentDepth);
        while (json.Read() && !(json.TokenType == JsonTokenType.EndArray && json.CurrentDepth == depth))
        {
            if (json.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray) continue;
            if (at == count) throw Count(name, $"more than {count}", count);
            if (texts is not null) texts[at] = json.TokenType == JsonTokenType.String ? json.GetString()! : throw NotOne(ref json, name, type);
            else if (!TryWrite(ref json, type, bytes.AsSpan(at * size, size))) throw NotOne(ref json, name, type);
            at++;
        }

        return at == count ? new Tensor(name, type, shape) { Bytes = bytes, Texts = texts } : throw Count(name, $"{at}", count);
    }

    /// <summary>Writes a tensor's elements as one flat array.</summary>
    public static void Write(Utf8JsonWriter json, Tensor tensor)
    {
        json.WriteStartArray();
        if (tensor.Texts is { } texts) foreach (var text in texts) json.WriteStringValue(text);
        else WriteNumbers(json, tensor.Type, tensor.Bytes.Span);
        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, ElementType type, ReadOnlySpan<byte> bytes)
    {
        var size = ElementTypes.SizeOf(type);
        for (; bytes.Length > 0; bytes = bytes[size..])
        {
            switch (type)
            {
                case ElementType.Bool: json.WriteBooleanValue(bytes[0] != 0); break;
                case ElementType.UInt64: json.WriteNumberValue(BinaryPrimitives.ReadUInt64LittleEndian(bytes)); break;
                case ElementType.Float32: Write(json, BinaryPrimitives.ReadSingleLittleEndian(bytes)); break;
                case ElementType.Float16 or ElementType.Float64: Write(json, ElementBytes.Number(type, bytes)); break;
                case ElementType.Int64: json.WriteNumberValue(BinaryPrimitives.ReadInt64LittleEndian(bytes)); break;
                default: json.WriteNumberValue((long)ElementBytes.Number(type, bytes)); break;
            }
        }
    }

    // JSON has no word for what is no number.
    private static void Write(Utf8JsonWriter json, float number)
    {
        if (float.IsFinite(number)) json.WriteNumberValue(number);
        else json.WriteNullValue();
    }

    private static void Write(Utf8JsonWriter json, double number)
    {
        if (double.IsFinite(number)) json.WriteNumberValue(number);
        else json.WriteNullValue();
    }

    private static bool TryWrite(ref Utf8JsonReader json, ElementType type, Span<byte> to) => type switch
    {
        ElementType.Bool => TryBool(ref json, to),
        ElementType.Float16 or ElementType.Float32 or ElementType.Float64 => TryFloat(ref json, type, to),
        _ => json.TokenType == JsonTokenType.Number && TryInteger(ref json, type, to),
    };

    private static bool TryBool(ref Utf8JsonReader json, Span<byte> to)
    {
        to[0] = json.TokenType == JsonTokenType.True ? (byte)1 : (byte)0;
        return json.TokenType is JsonTokenType.True or JsonTokenType.False;
    }

    // A missing number is null, as JSON has no word for NaN.
    private static bool TryFloat(ref Utf8JsonReader json, ElementType type, Span<byte> to)
    {
        if (json.TokenType is not (JsonTokenType.Number or JsonTokenType.Null)) return false;
        var number = json.TokenType == JsonTokenType.Null ? double.NaN : json.GetDouble();
        if (type == ElementType.Float32) BinaryPrimitives.WriteSingleLittleEndian(to, (float)Math.Clamp(number, -float.MaxValue, float.MaxValue));
        else if (type == ElementType.Float64) BinaryPrimitives.WriteDoubleLittleEndian(to, number);
        else BinaryPrimitives.WriteHalfLittleEndian(to, (Half)number);
        return true;
    }

    private static bool TryInteger(ref Utf8JsonReader json, ElementType type, Span<byte> to)
    {
        if (type == ElementType.UInt64) return json.TryGetUInt64(out var large) && BinaryPrimitives.TryWriteUInt64LittleEndian(to, large);
        return json.TryGetInt64(out var number) && ElementBytes.TryWrite(type, number, to);
    }

    private static MalformedRequestException NotOne(ref Utf8JsonReader json, string name, ElementType type) =>
        Wrong(name, $"An element of '{name}' is of the wrong type.", json.TokenType is JsonTokenType.String ? json.GetString() : json.TokenType is JsonTokenType.Number ? $"{json.GetDouble():R}" : $"{json.TokenType}", ElementTypes.NameOf(type));

    private static MalformedRequestException Count(string name, string found, int expected) => Wrong(name, $"The input '{name}' has not as many elements as its shape says.", found, $"{expected}");

    private static MalformedRequestException Wrong(string name, string message, string? value, string expected) => new(InferenceFaults.Malformed(message, name, value, expected));
}
