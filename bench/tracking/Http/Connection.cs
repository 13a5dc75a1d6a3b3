using System.Diagnostics;
using System.Net.Sockets;

namespace Assay.Bench.Tracking.Http;

/// <summary>One connection to a server, kept open for one request after the other. It never waits: <see cref="Send"/> and <see cref="Receive"/> do what can be done now.</summary>
internal sealed class Connection(Target target) : IDisposable
{
    private const int SendBuffer = 1 << 20;
    private ReadOnlyMemory<byte> unsent;

    /// <summary>The socket, to wait on.</summary>
    public Socket Socket { get; private set; } = Open(target);

    /// <summary>The answer, as far as it has come.</summary>
    public ResponseParser Response { get; } = new();

    /// <summary>When the request began to be sent, in ticks of the stopwatch.</summary>
    public long Began { get; private set; }

    /// <summary>Part of the request still has to be sent.</summary>
    public bool HasUnsent => unsent.Length > 0;

    /// <summary>Begins a request. The bytes must stay as they are until it is answered.</summary>
    public void Begin(ReadOnlyMemory<byte> request)
    {
        var isFirst = Began == 0;
        Began = Stopwatch.GetTimestamp();
        if (!isFirst && !Response.StaysOpen) Reopen();
        Response.Reset();
        unsent = request;
        Send();
    }

    /// <summary>Sends what the socket takes now. Where the other side is gone nothing more is sent: <see cref="Receive"/> says so, or finds the refusal that was sent before.</summary>
    public void Send()
    {
        while (unsent.Length > 0)
        {
            var sent = Socket.Send(unsent.Span, SocketFlags.None, out var error);
            if (error is SocketError.WouldBlock or SocketError.TryAgain) return;
            unsent = error == SocketError.Success ? unsent[sent..] : default;
        }
    }

    /// <summary>Takes what has come.</summary>
    /// <returns>Whether the answer is complete.</returns>
    /// <exception cref="SocketException">The other side is gone before its answer was complete.</exception>
    /// <exception cref="InvalidDataException">What came is no answer.</exception>
    public bool Receive(byte[] buffer)
    {
        var received = Socket.Receive(buffer, SocketFlags.None, out var error);
        if (error is SocketError.WouldBlock or SocketError.TryAgain) return false;
        if (error != SocketError.Success) throw new SocketException((int)error);
        if (received == 0) return Response.Close() ? true : throw new SocketException((int)SocketError.ConnectionReset);
        if (Response.Feed(buffer.AsSpan(0, received)) < received) throw new InvalidDataException("More came than was asked for.");
        return Response.IsComplete;
    }

    /// <summary>Sends a request and waits for the whole answer.</summary>
    public void Exchange(ReadOnlyMemory<byte> request, byte[] buffer)
    {
        Begin(request);
        while (HasUnsent && Socket.Poll(-1, SelectMode.SelectWrite)) Send();
        Await(buffer);
    }

    /// <summary>Waits for the whole answer.</summary>
    public void Await(byte[] buffer)
    {
        while (!Receive(buffer)) Socket.Poll(-1, SelectMode.SelectRead);
    }

    /// <summary>Closes, and connects anew.</summary>
    public void Reopen()
    {
        Socket.Dispose();
        Socket = Open(target);
        Response.Reset();
    }

    /// <inheritdoc/>
    public void Dispose() => Socket.Dispose();

    private static Socket Open(Target target)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, SendBufferSize = SendBuffer };
        try
        {
            socket.Connect(target.Url.Host, target.Url.Port);
            socket.Blocking = false;
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
