using Assay.Tracking.Outbox;

namespace Across.Tests.Tracking.Outbox;

/// <summary>An outbox in memory, whose last step can fail.</summary>
internal sealed class MemoryOutbox : IOutbox
{
    private readonly Lock _gate = new();
    private readonly List<WaitingEntry> _waiting = [];
    private TaskCompletionSource _changed = New();
    private long _number;

    /// <summary>Thrown by the next attempt to take entries out, once.</summary>
    public Exception? Fault { get; set; }

    public int Waiting
    {
        get
        {
            lock (_gate) return _waiting.Count;
        }
    }

    public void Add(OutboxEntry entry)
    {
        lock (_gate)
        {
            _waiting.Add(new WaitingEntry(++_number, entry));
            _changed.SetResult();
            _changed = New();
        }
    }

    public Task<string> StoreIdAsync(CancellationToken cancellation = default) => Task.FromResult("store");

    public Task<IReadOnlyList<WaitingEntry>> WaitingAsync(int most, CancellationToken cancellation = default)
    {
        lock (_gate) return Task.FromResult<IReadOnlyList<WaitingEntry>>([.. _waiting.Take(most)]);
    }

    public Task ToldAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellation = default)
    {
        if (Fault is { } fault)
        {
            Fault = null;
            throw fault;
        }

        lock (_gate) _waiting.RemoveAll(entry => numbers.Contains(entry.Number));
        return Task.CompletedTask;
    }

    public Task ChangedAsync(CancellationToken cancellation = default)
    {
        lock (_gate) return _waiting.Count > 0 ? Task.CompletedTask : _changed.Task.WaitAsync(cancellation);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
