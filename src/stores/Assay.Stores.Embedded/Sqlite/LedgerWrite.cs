namespace Assay.Stores.Embedded.Sqlite;

/// <summary>One caller's change to the ledger, on its way through the single writer.</summary>
internal abstract class LedgerWrite(CancellationToken cancellation)
{
    /// <summary>The caller gave up before the change was begun.</summary>
    public bool IsCancelled => cancellation.IsCancellationRequested;

    /// <summary>What gave the caller's cancellation.</summary>
    protected CancellationToken Cancellation => cancellation;

    /// <summary>Roughly how many bytes it adds, so that a group stays small enough to commit quickly.</summary>
    public abstract long Bytes { get; }

    /// <summary>Makes the change within the transaction.</summary>
    public abstract void Apply(LedgerGrowth growth);

    /// <summary>The transaction is durable; <paramref name="checkpoint"/> is the head that covers it.</summary>
    public abstract void Acknowledge(string checkpoint);

    /// <summary>Nothing of the change was kept.</summary>
    public abstract void Fail(Exception fault);

    /// <summary>Nothing was begun.</summary>
    public abstract void Cancel();
}
