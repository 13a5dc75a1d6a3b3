using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Assay.Cli.Capacity;

/// <summary>
/// Asks a server over a number of connections: as often as they are answered, or when requests are due, whether or not earlier ones were answered. What is due while every connection waits is
/// sent later, and its time counts from when it was due. A thread lets go what is due about once a millisecond, so times err by up to that, upwards.
/// </summary>
internal sealed class LoadDriver(Uri server, byte[] request, int connections, TimeProvider clock)
{
    private readonly ConcurrentBag<double> _times = [];
    private long _answered;
    private long _refused;

    /// <summary>Asks.</summary>
    /// <param name="perSecond">Requests a second; null for as many as are answered.</param>
    /// <param name="duration">How long.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<AskedLoad> AskAsync(double? perSecond, TimeSpan duration, CancellationToken cancellation)
    {
        var (due, start) = (Channel.CreateUnbounded<long>(new UnboundedChannelOptions { SingleWriter = true }), clock.GetTimestamp());
        var end = start + (long)(duration.TotalSeconds * clock.TimestampFrequency);
        // What was due has half as long again to be answered: a request is not refused because it was due last.
        var last = end + ((end - start) / 2);
        var pacing = perSecond is { } rate ? Task.Factory.StartNew(() => Pace(due.Writer, rate, start, end, cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default) : Task.CompletedTask;
        var asking = Enumerable.Range(0, connections).Select(_ => Task.Run(() => perSecond is null ? AskAgainAsync(end, cancellation) : AskWhenDueAsync(due.Reader, last, cancellation), cancellation)).ToArray();
        await Task.WhenAll([pacing, .. asking]);
        var seconds = Math.Max(duration.TotalSeconds, clock.GetElapsedTime(start).TotalSeconds);
        // What was due and never sent waited until the end at least.
        while (due.Reader.TryRead(out var left)) Note(left, last, answered: false);
        var times = _times.ToArray();
        Array.Sort(times);
        return new AskedLoad(times, _answered, _refused, seconds);
    }

    private void Pace(ChannelWriter<long> due, double rate, long start, long end, CancellationToken cancellation)
    {
        for (var sent = 0L; !cancellation.IsCancellationRequested;)
        {
            var now = Math.Min(end, clock.GetTimestamp());
            for (; DueAt(sent) <= now; sent++) due.TryWrite(DueAt(sent));
            if (now >= end) break;
            Thread.Sleep(1);
        }

        due.Complete();
        long DueAt(long number) => start + (long)((number + 1) / rate * clock.TimestampFrequency);
    }

    private async Task AskWhenDueAsync(ChannelReader<long> due, long end, CancellationToken cancellation)
    {
        using var connection = new AskingConnection(server, request);
        while (clock.GetTimestamp() < end && await due.WaitToReadAsync(cancellation))
            while (clock.GetTimestamp() < end && due.TryRead(out var at)) Note(at, null, await connection.AskAsync(cancellation));
    }

    private async Task AskAgainAsync(long end, CancellationToken cancellation)
    {
        using var connection = new AskingConnection(server, request);
        while (clock.GetTimestamp() is var at && at < end) Note(at, null, await connection.AskAsync(cancellation));
    }

    private void Note(long due, long? end, bool answered)
    {
        _times.Add(clock.GetElapsedTime(due, end ?? clock.GetTimestamp()).TotalMilliseconds);
        if (answered) Interlocked.Increment(ref _answered);
        else Interlocked.Increment(ref _refused);
    }
}
