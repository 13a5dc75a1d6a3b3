using System.Buffers;
using System.Text.Json;
using Assay.Kernel;
using Microsoft.AspNetCore.Http;

namespace Assay.Mlflow.Wire;

/// <summary>A whole body in pooled memory.</summary>
internal sealed class BodyBytes : IDisposable
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 64 };
    private readonly byte[] _rented;
    private readonly int _length;

    private BodyBytes(byte[] rented, int length)
    {
        _rented = rented;
        _length = length;
    }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => _rented.AsSpan(0, _length);

    /// <summary>Reads the body. One that is too large is refused, and null is the answer.</summary>
    public static async Task<BodyBytes?> ReadAsync(HttpContext context, int most)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > most)
            {
                reader.AdvanceTo(read.Buffer.End);
                await MlflowError.WriteAsync(context, [WireFaults.Unreadable($"it is larger than {most >> 20} MiB.")]);
                return null;
            }

            if (read.IsCompleted) return Copy(reader, read.Buffer);
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>The fields of the body, read by <paramref name="read"/>, or every problem with them.</summary>
    public Outcome<T> ReadFields<T>(Func<MlflowFields, T> read)
    {
        try
        {
            var json = new Utf8JsonReader(Span, Strict);
            using var document = JsonDocument.ParseValue(ref json);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return WireFaults.Unreadable("it is not a JSON object.");
            var fields = MlflowFields.Of(document.RootElement);
            var value = read(fields);
            return fields.Problems.Count == 0 ? value : Outcome<T>.Failed(fields.Problems);
        }
        catch (JsonException fault)
        {
            return WireFaults.Unreadable(fault.Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_rented);

    private static BodyBytes Copy(System.IO.Pipelines.PipeReader reader, ReadOnlySequence<byte> buffer)
    {
        var rented = ArrayPool<byte>.Shared.Rent((int)buffer.Length);
        buffer.CopyTo(rented);
        var length = (int)buffer.Length;
        reader.AdvanceTo(buffer.End);
        return new BodyBytes(rented, length);
    }
}
