namespace Assay.Stores.Embedded.Sqlite;

/// <summary>The marks of a project's steps, on their way out of the ledger. It goes through the writer, so it keeps its place among the appends.</summary>
internal sealed class ForgetWrite(string project, string prefix, CancellationToken cancellation) : LedgerWrite(cancellation)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the marks are gone for good.</summary>
    public Task Done => _done.Task;

    /// <inheritdoc/>
    public override long Bytes => 0;

    /// <inheritdoc/>
    public override void Apply(LedgerGrowth growth) => growth.Prepared.ForgetMarks(project, prefix);

    /// <inheritdoc/>
    public override void Acknowledge(string checkpoint) => _done.TrySetResult();

    /// <inheritdoc/>
    public override void Fail(Exception fault) => _done.TrySetException(fault);

    /// <inheritdoc/>
    public override void Cancel() => _done.TrySetCanceled(Cancellation);
}
