using System.Net;
using System.Net.Sockets;
using System.Text;
using Assay.Bench.Tracking;

namespace Doors.Tests.BenchTracking;

/// <summary>A server that answers each request with the text that a script gives for its number, from 1; an answer that says so closes the connection.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly Func<int, string> script;
    private readonly Task accepting;
    private int requests;
    private long bodyBytes;

    public ScriptedServer(Func<int, string> script)
    {
        this.script = script;
        listener.Start();
        Target = Target.Parse($"scripted=http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        accepting = AcceptAsync();
    }

    public Target Target { get; }

    public long BodyBytes => Interlocked.Read(ref bodyBytes);

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await accepting;
        over.Dispose();
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync(over.Token));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        while (await LengthAsync(reader) is { } length)
        {
            await SkipAsync(reader, length);
            Interlocked.Add(ref bodyBytes, length);
            var answer = script(Interlocked.Increment(ref requests));
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
            if (answer.Contains("Connection: close")) return;
        }
    }

    /// <summary>Reads a head; null where the client has gone.</summary>
    private static async Task<int?> LengthAsync(StreamReader reader)
    {
        var length = 0;
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Length == 0) return length;
            if (line.StartsWith("Content-Length: ")) length = int.Parse(line["Content-Length: ".Length..]);
        }

        return null;
    }

    private static async Task SkipAsync(StreamReader reader, int length)
    {
        var block = new char[64 * 1024];
        while (length > 0) length -= await reader.ReadAsync(block.AsMemory(0, Math.Min(length, block.Length))) is > 0 and var read ? read : throw new IOException("The client broke off.");
    }
}
