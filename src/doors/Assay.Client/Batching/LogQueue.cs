using System.Threading.Channels;
using Assay.Tracking.Runs;

namespace Assay.Client.Batching;

/// <summary>
/// What waits to be sent of one run, in the order in which it was logged. A sender of its own gathers it into batches; whoever logs waits while it is full, and nothing is dropped.
/// A batch that is refused is told to whoever logs or flushes next.
/// </summary>
internal sealed class LogQueue : IAsyncDisposable
{
    private readonly Channel<LogItem> _items;
    private readonly Func<RunLog, CancellationToken, Task> _send;
    private readonly SessionOptions _options;
    private readonly string _runId;
    private readonly Task _sender;
    private volatile Exception? _fault;

    /// <param name="runId">The run.</param>
    /// <param name="options">How much waits and how long is gathered.</param>
    /// <param name="send">Sends a batch.</param>
    public LogQueue(string runId, SessionOptions options, Func<RunLog, CancellationToken, Task> send)
    {
        (_runId, _options, _send) = (runId, options, send);
        _items = Channel.CreateBounded<LogItem>(new BoundedChannelOptions(options.MostWaiting) { SingleReader = true });
        _sender = Task.Run(SendAllAsync);
    }

    /// <summary>Puts something into the queue; waits while it is full.</summary>
    public async ValueTask AddAsync(LogItem item, CancellationToken cancellation)
    {
        ThrowFault();
        await _items.Writer.WriteAsync(item, cancellation);
    }

    /// <summary>Puts something into the queue; blocks while it is full.</summary>
    public void Add(LogItem item)
    {
        ThrowFault();
        if (!_items.Writer.TryWrite(item)) _items.Writer.WriteAsync(item).AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Completes when all that was put in before is where it is kept.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        var flushed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _items.Writer.WriteAsync(LogItem.Of(flushed), cancellation);
        await flushed.Task.WaitAsync(cancellation);
        ThrowFault();
    }

    /// <summary>Sends what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        _items.Writer.TryComplete();
        await _sender;
        ThrowFault();
    }

    private async Task SendAllAsync()
    {
        var batch = new LogBatch(_runId);
        while (await _items.Reader.WaitToReadAsync())
        {
            if (_items.Reader.Count < RunRules.MostMetrics && !_items.Reader.Completion.IsCompleted && !IsFlushing()) await Task.Delay(_options.Gathering, _options.Clock);
            while (_items.Reader.TryRead(out var item))
            {
                if (item.Flushed is null && !batch.TryAdd(item))
                {
                    await SendAsync(batch);
                    batch.TryAdd(item);
                }

                if (item.Flushed is null) continue;
                await SendAsync(batch);
                item.Flushed.SetResult();
            }

            await SendAsync(batch);
        }
    }

    private bool IsFlushing() => _items.Reader.TryPeek(out var next) && next.Flushed is not null;

    private async Task SendAsync(LogBatch batch)
    {
        if (batch.IsEmpty) return;
        try
        {
            await _send(batch.Take(), CancellationToken.None);
        }
        catch (Exception fault)
        {
            _fault = fault;
        }
    }

    private void ThrowFault()
    {
        if (Interlocked.Exchange(ref _fault, null) is { } fault) throw fault is TrackingException told ? new TrackingException(told.Problem, told) : fault;
    }
}
