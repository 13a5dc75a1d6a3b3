using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Assay.Bench.Serving;

/// <summary>One connection that sends the same request again and again, and reads each answer to its end. By hand: the driver shares the machine with what it measures.</summary>
internal sealed class LoadConnection(Uri server, AskedRequest request)
{
    private readonly byte[] _request = [.. Encoding.ASCII.GetBytes($"POST {request.Path} HTTP/1.1\r\nHost: {server.Authority}\r\n{request.Fields}\r\nContent-Length: {request.Body.Length}\r\n\r\n"), .. request.Body];
    private readonly byte[] _answer = new byte[64 << 10];

    /// <summary>Time of each answer, in ticks of <see cref="Stopwatch"/>.</summary>
    public List<long> Latencies { get; } = new(1 << 16);

    /// <summary>Answers that were not 200.</summary>
    public int Refused { get; private set; }

    /// <summary>Asks until the time is over.</summary>
    /// <param name="until">When to stop, by <see cref="Stopwatch"/>.</param>
    /// <param name="pause">Time from one request's beginning to the next's; zero for as fast as it goes.</param>
    public async Task RunAsync(long until, TimeSpan pause)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Parse(server.Host), server.Port));
        while (Stopwatch.GetTimestamp() is var start && start < until)
        {
            await socket.SendAsync(_request);
            await ReadAsync(socket);
            var took = Stopwatch.GetElapsedTime(start);
            Latencies.Add(took.Ticks);
            if (pause > took) await Task.Delay(pause - took);
        }
    }

    private async Task ReadAsync(Socket socket)
    {
        var length = 0;
        do
        {
            var read = await socket.ReceiveAsync(_answer.AsMemory(length));
            if (read == 0) throw new IOException("The server closed the connection.");
            length += read;
        }
        while (!IsWhole(_answer.AsSpan(0, length)));
        if (!_answer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8)) Refused++;
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0) return false;
        var field = answer[..head].IndexOf("Content-Length: "u8);
        if (field < 0) return answer.EndsWith("\r\n0\r\n\r\n"u8);
        var (length, at) = (0, field + "Content-Length: ".Length);
        for (; answer[at] is >= (byte)'0' and <= (byte)'9'; at++) length = (length * 10) + answer[at] - '0';
        return answer.Length >= head + 4 + length;
    }
}
