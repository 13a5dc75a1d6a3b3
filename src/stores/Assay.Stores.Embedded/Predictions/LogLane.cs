using System.Threading.Channels;
using Assay.Kernel;
using Assay.Predictions;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>
/// Writes the frames of one model and schema, many with one write and one flush: whatever waited while the disk was busy is the next group. Segments end with their hour, and when they are large.
/// </summary>
internal sealed class LogLane : IAsyncDisposable
{
    private const long MostSegmentBytes = 64 << 20;
    private const int MostGroup = 1024;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);

    private readonly Channel<PendingFrame> _waiting = Channel.CreateUnbounded<PendingFrame>(new UnboundedChannelOptions { SingleReader = true });
    private readonly LaneOptions _options;
    private readonly PeriodicTimer _timer;
    private readonly Task _writing;
    private readonly Task _watching;
    private readonly Lock _file = new();
    private SegmentFile? _segment;
    private int _waitingBytes;

    public LogLane(LaneOptions options)
    {
        _options = options;
        _timer = new PeriodicTimer(Look, options.Clock);
        _writing = Task.Run(WriteAsync);
        _watching = Task.Run(WatchAsync);
    }

    private bool IsSync => _options.Header.Durability == LogDurability.Sync;

    /// <summary>Takes a frame.</summary>
    public ValueTask<Outcome<Nothing>> AppendAsync(FrameWriter frame, DateTimeOffset time)
    {
        var pending = new PendingFrame(frame, time, IsSync);
        var bytes = pending.Bytes.Length;
        if (Interlocked.Add(ref _waitingBytes, bytes) is var waiting && waiting > _options.MostWaitingBytes && waiting > bytes) return Refused(pending, bytes);
        var written = pending.Written;
        return _waiting.Writer.TryWrite(pending) ? written : Refused(pending, bytes);
    }

    /// <summary>Ends the segment that is written, if there is one; the next frame begins another.</summary>
    public void EndSegment()
    {
        lock (_file) End();
    }

    /// <summary>Writes what waits, and ends the segment.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing;
        _timer.Dispose();
        await _watching;
        EndSegment();
    }

    private ValueTask<Outcome<Nothing>> Refused(PendingFrame pending, int bytes)
    {
        Interlocked.Add(ref _waitingBytes, -bytes);
        pending.Dispose();
        return new(PredictionFaults.IsFull(_options.Model));
    }

    private async Task WriteAsync()
    {
        var group = new List<PendingFrame>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            // Half of the window is for waiting; the rest is for the disk.
            if (!IsSync) await Task.Delay(TimeSpan.FromMilliseconds(_options.Header.WindowMilliseconds / 2), _options.Clock);
            while (Gather(group))
            {
                lock (_file) Write(group);
                group.Clear();
            }
        }
    }

    private bool Gather(List<PendingFrame> group)
    {
        while (group.Count < MostGroup && _waiting.Reader.TryRead(out var next)) group.Add(next);
        return group.Count > 0;
    }

    // So that the hour's segment ends also when nobody asks.
    private async Task WatchAsync()
    {
        while (await _timer.WaitForNextTickAsync())
            lock (_file) if (_segment is { } open && open.Hour.AddHours(1) <= _options.Clock.GetUtcNow().UtcDateTime) End();
    }

    private void Write(List<PendingFrame> group)
    {
        for (var from = 0; from < group.Count;)
        {
            var (hour, to) = (HourOf(group[from]), from + 1);
            while (to < group.Count && HourOf(group[to]) == hour) to++;
            Write(group.GetRange(from, to - from), hour);
            from = to;
        }
    }

    private void Write(List<PendingFrame> frames, DateTime hour)
    {
        Outcome<Nothing> outcome;
        try
        {
            if (_segment is not null && (_segment.Hour != hour || _segment.Length > MostSegmentBytes)) End();
            _segment ??= new SegmentFile(_options.Folder, _options.Header, frames[0].Time);
            _segment.Append([.. frames.Select(frame => frame.Bytes)]);
            if (IsSync) _segment.Flush();
            outcome = Outcome.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            outcome = PredictionFaults.NotWritten(_options.Model, fault.Message);
        }

        Tell(frames, outcome);
    }

    private void Tell(List<PendingFrame> frames, Outcome<Nothing> outcome)
    {
        var told = false;
        foreach (var frame in frames)
        {
            Interlocked.Add(ref _waitingBytes, -frame.Bytes.Length);
            told |= frame.Complete(outcome);
            frame.Dispose();
        }

        // Those were answered before: the loss is noted, and the operator hears of it.
        if (!outcome.Succeeded && !told) _options.Lost(frames[0].Time, frames[^1].Time, outcome.Problems[0]);
    }

    private void End()
    {
        if (_segment is not { } segment) return;
        _segment = null;
        segment.Flush();
        segment.Dispose();
        _options.Ended(segment.Path);
    }

    private static DateTime HourOf(PendingFrame frame) => frame.Time.UtcDateTime.Date.AddHours(frame.Time.UtcDateTime.Hour);
}
