using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assay.Bench.Tracking.Servers;

/// <summary>
/// The ceiling of what a server on Kestrel can do: it reads every JSON it is sent to its end, keeps nothing and answers <c>{}</c>. A file that is put is counted and thrown away, and
/// as many zeros come back.
/// </summary>
internal sealed class EchoServer
{
    private static readonly byte[] Empty = "{}"u8.ToArray();
    private static readonly byte[] Zeros = new byte[64 * 1024];
    private long lastPut;

    /// <summary>Listens until it is stopped, and first says where.</summary>
    /// <param name="port">0 takes a free one.</param>
    /// <param name="endsWithInput">Stops when the standard input ends, as it does when the program that started it is gone.</param>
    /// <param name="output">Where the address goes.</param>
    public async Task<int> RunAsync(int port, bool endsWithInput, TextWriter output)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}").ConfigureKestrel(kestrel => (kestrel.Limits.MaxRequestBodySize, kestrel.AddServerHeader) = (null, false));
        await using var app = builder.Build();
        app.Run(AnswerAsync);
        var stopped = new TaskCompletionSource();
        app.Lifetime.ApplicationStopping.Register(stopped.SetResult);
        await app.StartAsync();
        output.WriteLine(app.Urls.First());
        output.Flush();
        if (endsWithInput) await Console.In.ReadToEndAsync();
        else await stopped.Task;
        return 0;
    }

    private Task AnswerAsync(HttpContext context) => context.Request.Method switch
    {
        "PUT" => CountAsync(context),
        "GET" => ZerosAsync(context),
        _ => EchoAsync(context),
    };

    private static async Task EchoAsync(HttpContext context)
    {
        var (reader, state) = (context.Request.BodyReader, new JsonReaderState());
        while (true)
        {
            var read = await reader.ReadAsync();
            reader.AdvanceTo(Parse(read.Buffer, read.IsCompleted, ref state), read.Buffer.End);
            if (read.IsCompleted) break;
        }

        await OkAsync(context);
    }

    private static SequencePosition Parse(ReadOnlySequence<byte> bytes, bool isLast, ref JsonReaderState state)
    {
        if (bytes.IsEmpty) return bytes.Start;
        var json = new Utf8JsonReader(bytes, isLast, state);
        while (json.Read())
        {
            // Reading is all that is asked of it.
        }

        state = json.CurrentState;
        return json.Position;
    }

    private async Task CountAsync(HttpContext context)
    {
        var (reader, length) = (context.Request.BodyReader, 0L);
        while (true)
        {
            var read = await reader.ReadAsync();
            length += read.Buffer.Length;
            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted) break;
        }

        Interlocked.Exchange(ref lastPut, length);
        await OkAsync(context);
    }

    private async Task ZerosAsync(HttpContext context)
    {
        var left = Interlocked.Read(ref lastPut);
        context.Response.ContentLength = left;
        for (; left > 0; left -= Zeros.Length) await context.Response.BodyWriter.WriteAsync(Zeros.AsMemory(0, (int)Math.Min(left, Zeros.Length)));
    }

    private static async Task OkAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 2;
        await context.Response.BodyWriter.WriteAsync(Empty);
    }
}
