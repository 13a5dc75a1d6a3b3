using System.Buffers;
using System.Text.Json;

namespace Assay.Inference.Wire;

/// <summary>JSON that is written into memory that its thread keeps: an answer's length is known before it is sent, and neither writer nor buffer is made anew.</summary>
internal sealed class JsonText
{
    private const int MostKept = 64 << 10;

    [ThreadStatic]
    private static JsonText? _mine;

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _json;

    private JsonText() => _json = new Utf8JsonWriter(_buffer, Answers.Options);

    /// <summary>Writes a state.</summary>
    /// <returns>The text, which stands until this thread writes another.</returns>
    public static ReadOnlySpan<byte> Of<T>(T state, Action<Utf8JsonWriter, T> write)
    {
        var text = _mine ??= new JsonText();
        // What a writer threw out of is not used again, and neither is what grew large.
        _mine = null;
        text._buffer.ResetWrittenCount();
        text._json.Reset();
        write(text._json, state);
        text._json.Flush();
        if (text._buffer.Capacity <= MostKept) _mine = text;
        return text._buffer.WrittenSpan;
    }
}
