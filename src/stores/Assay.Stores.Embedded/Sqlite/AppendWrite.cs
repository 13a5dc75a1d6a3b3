using System.Collections.Immutable;
using Assay.Ledger.Store;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>A batch on its way into the ledger.</summary>
internal sealed class AppendWrite(AppendBatch batch, CancellationToken cancellation) : LedgerWrite(cancellation)
{
    private readonly TaskCompletionSource<AppendReceipt> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ImmutableArray<(long Index, string Id)> _leaves;

    /// <summary>Completes when the batch is durable or refused.</summary>
    public Task<AppendReceipt> Done => _done.Task;

    /// <inheritdoc/>
    public override long Bytes { get; } = batch.Envelopes.Sum(envelope => (long)envelope.Bytes.Length);

    /// <inheritdoc/>
    public override void Apply(LedgerGrowth growth)
    {
        _leaves = [.. batch.Envelopes.Select(growth.Append)];
        var allNew = _leaves.Zip(batch.Envelopes).All(pair => pair.First.Id == pair.Second.Id);
        if (batch.Mark is { } mark && allNew) growth.Prepared.PutMark(mark);
    }

    /// <inheritdoc/>
    public override void Acknowledge(string checkpoint) => _done.TrySetResult(new AppendReceipt(_leaves, checkpoint));

    /// <inheritdoc/>
    public override void Fail(Exception fault) => _done.TrySetException(fault);

    /// <inheritdoc/>
    public override void Cancel() => _done.TrySetCanceled(Cancellation);
}
