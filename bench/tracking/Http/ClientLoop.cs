using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Assay.Bench.Tracking.Measuring;

namespace Assay.Bench.Tracking.Http;

/// <summary>
/// All clients of a workload on one thread: each sends its next request as soon as its last is answered. One wait serves every client whose answer has come, so that on two cores the
/// server has nearly all of both.
/// </summary>
internal sealed class ClientLoop : IDisposable
{
    private const int WaitMicroseconds = 50_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly byte[] buffer = new byte[256 * 1024];
    private readonly Client[] clients;
    private readonly List<Socket> readable = [];
    private readonly List<Socket> writable = [];
    private readonly LoadMeter meter = new();

    /// <summary>Connects every client.</summary>
    public ClientLoop(Target target, IEnumerable<IConversation> conversations) =>
        clients = [.. conversations.Select(conversation => new Client(new Connection(target), conversation))];

    /// <summary>Runs until every conversation has ended.</summary>
    public Load RunToEnd() => Run(TimeSpan.Zero, TimeSpan.MaxValue);

    /// <summary>Warms up, counts for a while, then waits for what is still unanswered, which counts as acknowledged but not in the rate.</summary>
    public Load Run(TimeSpan warmUp, TimeSpan window)
    {
        meter.Plan(warmUp, window);
        foreach (var client in clients) Continue(client);
        var last = Stopwatch.GetTimestamp();
        while (Wait() is > 0 and var waiting)
        {
            meter.Tick();
            if (Serve()) last = Stopwatch.GetTimestamp();
            else if (Stopwatch.GetElapsedTime(last) > Patience) throw new TimeoutException($"{waiting} requests were not answered in {Patience.TotalMinutes:0} minutes.");
        }

        return meter.Finish();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var client in clients) client.Connection.Dispose();
    }

    private int Wait()
    {
        readable.Clear();
        writable.Clear();
        foreach (var client in clients)
        {
            if (!client.IsWaiting) continue;
            readable.Add(client.Connection.Socket);
            if (client.Connection.HasUnsent) writable.Add(client.Connection.Socket);
        }

        var waiting = readable.Count;
        if (waiting > 0) Socket.Select(readable, writable, null, WaitMicroseconds);
        return waiting;
    }

    /// <summary>Both lists are left in the order of the clients, so one walk finds whose turn it is.</summary>
    private bool Serve()
    {
        var (reads, writes) = (0, 0);
        foreach (var client in clients)
        {
            var socket = client.Connection.Socket;
            var canWrite = writes < writable.Count && ReferenceEquals(writable[writes], socket);
            var canRead = reads < readable.Count && ReferenceEquals(readable[reads], socket);
            if (canWrite) writes++;
            if (canRead) reads++;
            if (canRead || canWrite) Serve(client, canRead, canWrite);
        }

        return reads + writes > 0;
    }

    private void Serve(Client client, bool canRead, bool canWrite)
    {
        try
        {
            if (canWrite) client.Connection.Send();
            if (!canRead || !client.Connection.Receive(buffer)) return;
            Answered(client, client.Connection.Response);
        }
        catch (Exception gone) when (gone is SocketException or InvalidDataException)
        {
            meter.Failed($"the connection broke: {gone.Message}");
            client.Connection.Reopen();
        }

        Continue(client);
    }

    private void Answered(Client client, ResponseParser response)
    {
        if (response.Status is >= 200 and < 300)
        {
            meter.Acknowledged(client.Connection.Began);
            client.Conversation.Acknowledged(response.Body.Span);
        }
        else
        {
            meter.Failed(meter.HasFailed ? "" : $"{response.Status} {Encoding.UTF8.GetString(response.Body.Span)}");
        }
    }

    private void Continue(Client client)
    {
        var next = meter.IsOver ? default : client.Conversation.Next();
        client.IsWaiting = next.Length > 0;
        if (client.IsWaiting) client.Connection.Begin(next);
    }

    private sealed record Client(Connection Connection, IConversation Conversation)
    {
        public bool IsWaiting { get; set; }
    }
}
