namespace Assay.Tracking.Outbox;

/// <summary>What is written and not yet told to the ledger.</summary>
public interface IOutbox
{
    /// <summary>The store's own identifier, made with the store: numbers of two stores are never confused.</summary>
    Task<string> StoreIdAsync(CancellationToken cancellation = default);

    /// <summary>The oldest entries that wait.</summary>
    Task<IReadOnlyList<WaitingEntry>> WaitingAsync(int most, CancellationToken cancellation = default);

    /// <summary>Takes entries out, once they stand in the ledger.</summary>
    Task ToldAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellation = default);

    /// <summary>Completes soon after an entry comes to wait; may complete without one.</summary>
    Task ChangedAsync(CancellationToken cancellation = default);
}
