using System.Net;
using System.Net.Sockets;

namespace Assay.Cli.Capacity;

/// <summary>One connection that sends the same request and reads each answer to its end. Made by hand: what asks shares the machine with what is measured.</summary>
internal sealed class AskingConnection(Uri server, byte[] request) : IDisposable
{
    private readonly byte[] _answer = new byte[16 << 10];
    private Socket? _socket;

    /// <summary>Sends it.</summary>
    /// <returns>Whether it was answered with 200.</returns>
    public async ValueTask<bool> AskAsync(CancellationToken cancellation)
    {
        try
        {
            var socket = _socket ??= await ConnectAsync(cancellation);
            await socket.SendAsync(request, cancellation);
            return await ReadAsync(socket, cancellation);
        }
        catch (Exception fault) when (fault is SocketException or IOException)
        {
            Dispose();
            return false;
        }
    }

    public void Dispose()
    {
        _socket?.Dispose();
        _socket = null;
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Parse(server.Host), server.Port), cancellation);
        return socket;
    }

    private async ValueTask<bool> ReadAsync(Socket socket, CancellationToken cancellation)
    {
        var length = 0;
        do
        {
            var read = length < _answer.Length ? await socket.ReceiveAsync(_answer.AsMemory(length), cancellation) : 0;
            if (read == 0) throw new IOException("The answer has no end.");
            length += read;
        }
        while (!IsWhole(_answer.AsSpan(0, length)));
        return _answer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8);
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
