using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Proofs;
using Assay.Ledger.Store;

namespace Assay.Server.Pages.Ledger;

/// <summary>Signed heads of the log, the newest first, each held against the newest of all.</summary>
/// <param name="Newest">The newest; null for an empty log, or where it cannot be read.</param>
/// <param name="Rows">A page of them.</param>
/// <param name="Older">The size before which older ones are; null where there are none.</param>
/// <param name="LogKey">What checks them.</param>
/// <param name="Problems">Why the newest cannot be used.</param>
internal sealed record CheckpointList(Checkpoint? Newest, ImmutableArray<CheckpointList.Row> Rows, long? Older, string LogKey, ImmutableArray<Problem> Problems)
{
    private const int MostRows = 20;

    /// <summary>Reads it.</summary>
    public static async Task<CheckpointList> ReadAsync(IServiceProvider home, long? before, CancellationToken cancellation)
    {
        var (store, key) = (home.Need<ILedgerStore>(), home.Need<VerifierKey>());
        if (await store.NewestCheckpointAsync(cancellation) is not { } text) return new CheckpointList(null, [], null, key.ToString(), []);
        var newest = Checkpoint.Verify(text, key);
        // The log may have grown since: what is held against this head is no newer than it.
        var beyond = Math.Min(before ?? long.MaxValue, newest.Succeeded ? newest.Value.Size + 1 : long.MaxValue);
        var notes = await store.NewestCheckpointsAsync(beyond, MostRows + 1, cancellation);
        var rows = ImmutableArray.CreateBuilder<Row>();
        foreach (var note in notes.Take(MostRows)) rows.Add(await RowAsync(store, key, newest, note, cancellation));
        return new CheckpointList(newest.Value, rows.ToImmutable(), notes.Count > MostRows ? rows[^1].Head?.Size : null, key.ToString(), newest.Problems);
    }

    private static async Task<Row> RowAsync(ILedgerStore store, VerifierKey key, Outcome<Checkpoint> newest, string note, CancellationToken cancellation)
    {
        var head = Checkpoint.Verify(note, key);
        if (!head.Succeeded || !newest.Succeeded) return new Row(head.Value, [], head.Problems.Concat(newest.Problems).FirstOrDefault());
        var proof = await ConsistencyProof.BuildAsync(head.Value.Size, newest.Value.Size, store.NodeAsync, cancellation);
        var cosigners = head.Value.Signatures.Where(line => line.Name != key.Name).Select(line => line.Name).ToImmutableArray();
        return new Row(head.Value, cosigners, proof.Verify(head.Value.Head, newest.Value.Head).Problems.FirstOrDefault());
    }

    /// <summary>A head.</summary>
    /// <param name="Head">The head; null where the note cannot be read.</param>
    /// <param name="Cosigners">Names of others who signed it.</param>
    /// <param name="Problem">Why the log does not begin with it; null where it does.</param>
    internal sealed record Row(Checkpoint? Head, ImmutableArray<string> Cosigners, Problem? Problem);
}
