using Assay.Ledger.Merkle;
using Assay.Ledger.Store;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>The tree as it grows within one transaction. What is not committed is dropped with the object.</summary>
/// <param name="prepared">The writing connection.</param>
/// <param name="frontier">The right edge at the start of the transaction; not changed.</param>
internal sealed class LedgerGrowth(PreparedLedger prepared, MerkleFrontier frontier)
{
    private readonly List<MerkleNode> _made = [];

    /// <summary>The writing connection.</summary>
    public PreparedLedger Prepared => prepared;

    /// <summary>The right edge after every batch that was kept.</summary>
    public MerkleFrontier Frontier { get; private set; } = frontier.Copy();

    /// <summary>Applies one change, or none of it.</summary>
    /// <returns>Why the change itself was refused; null when it was applied. A fault of the database is thrown.</returns>
    public Exception? TryApply(LedgerWrite write)
    {
        var before = Frontier;
        Frontier = before.Copy();
        prepared.BeginBatch();
        try
        {
            write.Apply(this);
            prepared.KeepBatch();
            return null;
        }
        catch (Exception fault) when (fault is not SqliteException)
        {
            prepared.UndoBatch();
            Frontier = before;
            return fault;
        }
    }

    /// <summary>Appends an envelope, or finds the one that holds its idempotency key.</summary>
    /// <exception cref="InvalidOperationException">Another record holds the envelope's identifier.</exception>
    public (long Index, string Id) Append(NewEnvelope envelope)
    {
        var index = Frontier.Size;
        if (!TryAdd(index, envelope)) return prepared.LeafByKey(envelope.IdempotencyKey);
        _made.Clear();
        Frontier.Append(envelope.LeafHash, _made);
        foreach (var node in _made) prepared.AddNode(node);
        return (index, envelope.Id);
    }

    private bool TryAdd(long index, NewEnvelope envelope)
    {
        try
        {
            return prepared.TryAddLeaf(index, envelope);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == SqliteFaults.Constraint)
        {
            throw new InvalidOperationException($"The ledger already holds a record with the identifier {envelope.Id}, under another idempotency key. Nothing of the batch was kept.", fault);
        }
    }
}
