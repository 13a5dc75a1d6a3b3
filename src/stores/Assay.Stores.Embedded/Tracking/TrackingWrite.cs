namespace Assay.Stores.Embedded.Tracking;

/// <summary>One caller's change, on its way through the single writer.</summary>
internal abstract class TrackingWrite(long bytes, CancellationToken cancellation)
{
    /// <summary>The caller gave up before the change was begun.</summary>
    public bool IsCancelled => cancellation.IsCancellationRequested;

    /// <summary>What gave the caller's cancellation.</summary>
    protected CancellationToken Cancellation => cancellation;

    /// <summary>Roughly how many bytes it adds, so that a group stays small enough to commit quickly.</summary>
    public long Bytes => bytes;

    /// <summary>Makes the change within the transaction, or refuses it and leaves nothing of it. May be called again when the transaction was undone.</summary>
    public abstract void Apply(WriteSession session);

    /// <summary>The transaction is durable.</summary>
    public abstract void Acknowledge();

    /// <summary>Nothing of the change was kept.</summary>
    public abstract void Fail(Exception fault);

    /// <summary>Nothing was begun.</summary>
    public abstract void Cancel();
}

/// <summary>A change that answers.</summary>
/// <param name="change">Makes the change within the transaction; a refusal is an answer too.</param>
/// <param name="bytes">Roughly how many bytes it adds.</param>
/// <param name="cancellation">The caller gives up.</param>
internal sealed class TrackingWrite<T>(Func<WriteSession, T> change, long bytes, CancellationToken cancellation) : TrackingWrite(bytes, cancellation)
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _answer = default!;

    /// <summary>Completes when the change is durable or refused.</summary>
    public Task<T> Done => _done.Task;

    /// <inheritdoc/>
    public override void Apply(WriteSession session) => _answer = change(session);

    /// <inheritdoc/>
    public override void Acknowledge() => _done.TrySetResult(_answer);

    /// <inheritdoc/>
    public override void Fail(Exception fault) => _done.TrySetException(fault);

    /// <inheritdoc/>
    public override void Cancel() => _done.TrySetCanceled(Cancellation);
}
