using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Assay.Inference.Wire;

/// <summary>Reads a request's whole body. The server bounds its length.</summary>
internal static class RequestBody
{
    /// <summary>Reads it, and gives it to whoever makes something of it that stands without it.</summary>
    public static async ValueTask<T> ReadAsync<T>(HttpContext context, Func<ReadOnlyMemory<byte>, T> read)
    {
        var reader = context.Request.BodyReader;
        var result = await reader.ReadAsync(context.RequestAborted);
        while (!result.IsCompleted)
        {
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            result = await reader.ReadAsync(context.RequestAborted);
        }

        try
        {
            return read(result.Buffer.IsSingleSegment ? result.Buffer.First : result.Buffer.ToArray());
        }
        finally
        {
            reader.AdvanceTo(result.Buffer.End);
        }
    }
}
