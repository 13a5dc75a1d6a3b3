using Assay.Kernel;
using Assay.Tracking.Artifacts;
using Microsoft.AspNetCore.Http;
using Microsoft.Win32.SafeHandles;

namespace Assay.Mlflow.Artifacts;

/// <summary>
/// Moves content to a response. A local file is read straight into the response's own buffers, a quarter of a mebibyte at a time: the server's own way of sending files copies each
/// of them once more, 16 KiB at a time, and takes twice the work. Memory stays at one buffer a request.
/// </summary>
internal static class ContentPump
{
    private const int BufferSize = 256 << 10;

    /// <summary>Sends a range of the content, and its length before it: once the content is open, so that a fault until then can still be told.</summary>
    public static async Task SendAsync(HttpContext context, IArtifactContent content, Digest digest, ByteRange range)
    {
        if (content.FileOf(digest) is { } path)
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            context.Response.ContentLength = range.Length;
            await SendFileAsync(context, file, range);
            return;
        }

        await using var stream = await content.OpenAsync(digest, range.Offset, range.Length, context.RequestAborted);
        context.Response.ContentLength = range.Length;
        await SendStreamAsync(context, stream, range.Length);
    }

    private static async Task SendFileAsync(HttpContext context, SafeFileHandle file, ByteRange range)
    {
        var body = context.Response.BodyWriter;
        var (at, end) = (range.Offset, range.Offset + range.Length);
        while (at < end)
        {
            var free = body.GetMemory((int)Math.Min(BufferSize, end - at));
            var read = RandomAccess.Read(file, free.Span[..(int)Math.Min(free.Length, end - at)], at);
            if (read == 0) throw new IOException($"The content ends at {at} bytes; it has to have {end}.");
            body.Advance(read);
            at += read;
            var flushed = await body.FlushAsync(context.RequestAborted);
            if (flushed.IsCompleted) return;
        }
    }

    private static async Task SendStreamAsync(HttpContext context, Stream stream, long length)
    {
        var body = context.Response.BodyWriter;
        while (length > 0)
        {
            var free = body.GetMemory((int)Math.Min(BufferSize, length));
            var read = await stream.ReadAsync(free[..(int)Math.Min(free.Length, length)], context.RequestAborted);
            if (read == 0) throw new IOException($"The content ends {length} bytes early.");
            body.Advance(read);
            length -= read;
            var flushed = await body.FlushAsync(context.RequestAborted);
            if (flushed.IsCompleted) return;
        }
    }
}
