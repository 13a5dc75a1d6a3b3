using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace Assay.Mlflow.Wire;

/// <summary>A whole body in pooled memory.</summary>
internal sealed class BodyBytes : IDisposable
{
    private readonly byte[] _rented;
    private readonly int _length;

    private BodyBytes(byte[] rented, int length)
    {
        _rented = rented;
        _length = length;
    }

    /// <summary>The bytes, until they are disposed of.</summary>
    public ReadOnlyMemory<byte> Memory => _rented.AsMemory(0, _length);

    /// <summary>Reads the body.</summary>
    /// <exception cref="BadHttpRequestException">It is larger than <see cref="MlflowBody.MostBytes"/>; it is not read to its end. Or it is not sent as HTTP has it.</exception>
    public static async Task<BodyBytes> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MlflowBody.MostBytes) throw TooLarge();
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await ReadSomeAsync(reader, context.RequestAborted);
            if (read.Buffer.Length > MlflowBody.MostBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                throw TooLarge();
            }

            if (read.IsCompleted) return Copy(reader, read.Buffer);
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_rented);

    // What the server's own reader of chunks cannot make sense of, it tells as a fault of the connection.
    private static async ValueTask<ReadResult> ReadSomeAsync(PipeReader reader, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadAsync(cancellation);
        }
        catch (IOException fault) when (fault is not BadHttpRequestException)
        {
            throw new BadHttpRequestException($"The body cannot be read: {fault.Message}", fault);
        }
    }

    private static BodyBytes Copy(PipeReader reader, ReadOnlySequence<byte> buffer)
    {
        var length = (int)buffer.Length;
        var rented = ArrayPool<byte>.Shared.Rent(length);
        buffer.CopyTo(rented);
        reader.AdvanceTo(buffer.End);
        return new BodyBytes(rented, length);
    }

    private static BadHttpRequestException TooLarge() => new($"The body is larger than {MlflowBody.MostBytes >> 20} MiB.", StatusCodes.Status413PayloadTooLarge);
}
