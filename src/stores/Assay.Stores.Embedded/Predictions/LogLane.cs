using Assay.Kernel;
using Assay.Predictions;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>
/// Writes the frames of one model and schema, many with one write and one flush: whatever came while the disk was busy is the next group. It has a thread of its own, because a flush keeps its
/// thread waiting, and those that answer requests are few. Segments end with their hour, and when they are large.
/// </summary>
internal sealed class LogLane : IAsyncDisposable
{
    private const long MostSegmentBytes = 64 << 20;
    private const int MostGroupBytes = 1 << 20;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);

    private readonly object _coming = new();
    private readonly Queue<FrameGroup> _groups = new();
    private readonly LaneOptions _options;
    private readonly PeriodicTimer _timer;
    private readonly Task _writing;
    private readonly Task _watching;
    private readonly Lock _file = new();
    private FrameGroup? _open;
    private SegmentFile? _segment;
    private int _waitingBytes;
    private bool _isClosed;

    public LogLane(LaneOptions options)
    {
        _options = options;
        _timer = new PeriodicTimer(Look, options.Clock);
        _writing = Task.Factory.StartNew(WriteAll, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _watching = Task.Run(WatchAsync);
    }

    private bool IsSync => _options.Header.Durability == LogDurability.Sync;

    /// <summary>Takes a frame.</summary>
    public ValueTask<Outcome<Nothing>> AppendAsync(FrameWriter frame, DateTimeOffset time)
    {
        using (frame)
        {
            var bytes = frame.Close().Span;
            lock (_coming)
            {
                var waiting = _waitingBytes + bytes.Length;
                if (_isClosed || (waiting > _options.MostWaitingBytes && waiting > bytes.Length)) return new(PredictionFaults.IsFull(_options.Model));
                _waitingBytes = waiting;
                var group = GroupOf(time);
                group.Add(bytes, time);
                return group.Written;
            }
        }
    }

    /// <summary>Ends the segment that is written, if there is one; the next frame begins another.</summary>
    public void EndSegment()
    {
        lock (_file) End();
    }

    /// <summary>Writes what waits, and ends the segment.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_coming)
        {
            _isClosed = true;
            Monitor.Pulse(_coming);
        }

        await _writing;
        _timer.Dispose();
        await _watching;
        EndSegment();
    }

    private FrameGroup GroupOf(DateTimeOffset time)
    {
        var hour = time.UtcDateTime.Date.AddHours(time.UtcDateTime.Hour);
        if (_open is { } open && open.Hour == hour && open.Length < MostGroupBytes) return open;
        _groups.Enqueue(_open = new FrameGroup(hour, _options.Clock.GetTimestamp(), IsSync));
        Monitor.Pulse(_coming);
        return _open;
    }

    private void WriteAll()
    {
        while (Next() is { } group)
        {
            if (!IsSync) Wait(group);
            lock (_coming) if (ReferenceEquals(_open, group)) _open = null;
            Outcome<Nothing> outcome;
            lock (_file) outcome = Write(group);
            lock (_coming) _waitingBytes -= group.Length;
            // Where nobody waits they were answered before: the loss is noted, and the operator hears of it.
            if (!group.Complete(outcome) && !outcome.Succeeded) _options.Lost(group.First, group.Last, outcome.Problems[0]);
            group.Dispose();
        }
    }

    private FrameGroup? Next()
    {
        lock (_coming)
        {
            while (_groups.Count == 0 && !_isClosed) Monitor.Wait(_coming);
            return _groups.TryDequeue(out var group) ? group : null;
        }
    }

    // Half of the window is for waiting; the rest is for the disk.
    private void Wait(FrameGroup group)
    {
        var left = TimeSpan.FromMilliseconds(_options.Header.WindowMilliseconds / 2) - _options.Clock.GetElapsedTime(group.Opened);
        if (left > TimeSpan.Zero) Task.Delay(left, _options.Clock).Wait();
    }

    // So that the hour's segment ends also when nobody asks.
    private async Task WatchAsync()
    {
        while (await _timer.WaitForNextTickAsync())
            lock (_file) if (_segment is { } open && open.Hour.AddHours(1) <= _options.Clock.GetUtcNow().UtcDateTime) End();
    }

    private Outcome<Nothing> Write(FrameGroup group)
    {
        try
        {
            if (_segment is not null && (_segment.Hour != group.Hour || _segment.Length > MostSegmentBytes)) End();
            _segment ??= new SegmentFile(_options.Folder, _options.Header, group.First);
            _segment.Append(group.Bytes.Span);
            if (IsSync) _segment.Flush();
            return Outcome.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return PredictionFaults.NotWritten(_options.Model, fault.Message);
        }
    }

    private void End()
    {
        if (_segment is not { } segment) return;
        _segment = null;
        segment.Flush();
        segment.Dispose();
        _options.Ended(segment.Path);
    }
}
