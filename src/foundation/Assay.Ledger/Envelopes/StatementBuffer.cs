using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Assay.Ledger.Envelopes;

/// <summary>Where a thread writes statements, one after the other, with room before each for what is signed around it.</summary>
internal sealed class StatementBuffer
{
    /// <summary>A buffer larger than this, in bytes, is not kept for the next statement.</summary>
    private const int LargestKept = 1024 * 1024;

    /// <summary>More than <see cref="PreAuthenticationEncoding"/> puts before a payload.</summary>
    private const int HeaderRoom = 96;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static StatementBuffer? s_ofThread;

    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly Utf8JsonWriter _writer;

    private StatementBuffer() => _writer = new Utf8JsonWriter(_bytes, Options);

    /// <summary>Writes a payload.</summary>
    /// <param name="state">What <paramref name="write"/> is given.</param>
    /// <param name="write">Writes the payload, and returns which of its bytes are the body.</param>
    public static WrittenStatement Write<TState>(TState state, Func<Utf8JsonWriter, TState, Range> write)
    {
        var buffer = s_ofThread ??= new StatementBuffer();
        var bodyAt = buffer.Fill(state, write);
        if (buffer._bytes.Capacity > LargestKept) s_ofThread = null;
        var written = MemoryMarshal.AsMemory(buffer._bytes.WrittenMemory).Span;
        Span<byte> room = stackalloc byte[HeaderRoom];
        var header = room[..PreAuthenticationEncoding.WriteHeader(room, Envelope.PayloadType, written.Length - HeaderRoom)];
        header.CopyTo(written[(HeaderRoom - header.Length)..]);
        return new WrittenStatement(written[(HeaderRoom - header.Length)..], header.Length, bodyAt);
    }

    private Range Fill<TState>(TState state, Func<Utf8JsonWriter, TState, Range> write)
    {
        _bytes.ResetWrittenCount();
        _bytes.GetSpan(HeaderRoom);
        _bytes.Advance(HeaderRoom);
        _writer.Reset(_bytes);
        var bodyAt = write(_writer, state);
        _writer.Flush();
        return bodyAt;
    }
}
