namespace Assay.Stores.Cluster.Postgres;

/// <summary>One caller's change on its way through a <see cref="WriteLane{TChange, TAnswer}"/>.</summary>
internal sealed class WaitingChange<TChange, TAnswer>(TChange change, long bytes, CancellationToken cancellation)
{
    private readonly TaskCompletionSource<TAnswer> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What is asked.</summary>
    public TChange Change => change;

    /// <summary>Roughly how many bytes it adds.</summary>
    public long Bytes => bytes;

    /// <summary>Completes when the change is durable or refused.</summary>
    public Task<TAnswer> Done => _done.Task;

    /// <summary>Ends it when the caller gave up before it was begun.</summary>
    /// <returns>Whether that is so.</returns>
    public bool Cancel() => cancellation.IsCancellationRequested && _done.TrySetCanceled(cancellation);

    /// <summary>The transaction is durable.</summary>
    public void Answer(TAnswer answer) => _done.TrySetResult(answer);

    /// <summary>Nothing of the change was acknowledged.</summary>
    public void Fail(Exception fault) => _done.TrySetException(fault);
}
