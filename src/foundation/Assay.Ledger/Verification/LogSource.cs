using System.Collections.Immutable;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Store;

namespace Assay.Ledger.Verification;

/// <summary>Everything that verification reads. Nothing of it is believed: all is derived again from the leaves' bytes.</summary>
public sealed record LogSource
{
    /// <summary>The stored leaves, in order of index, streamed.</summary>
    public required IAsyncEnumerable<StoredEnvelope> Leaves { get; init; }

    /// <summary>The stored nodes above the leaves, in order of level and index, streamed.</summary>
    public required IAsyncEnumerable<(int Level, long Index, Kernel.Digest Hash)> Nodes { get; init; }

    /// <summary>The stored checkpoints, oldest first, streamed.</summary>
    public required IAsyncEnumerable<string> Checkpoints { get; init; }

    /// <summary>What checks the checkpoints' signatures.</summary>
    public required VerifierKey LogKey { get; init; }

    /// <summary>Whether whoever asks has <see cref="LogKey"/> from somewhere else than the log's own home.</summary>
    public bool LogKeyPinned { get; init; }

    /// <summary>Heads that were kept elsewhere. Without one, a log that was cut and signed anew cannot be told from a short one.</summary>
    public ImmutableArray<KnownHead> KnownHeads { get; init; } = [];

    /// <summary>Public keys known beside those that the log enrols, as DER SubjectPublicKeyInfo.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> PublicKeys { get; init; } = [];

    /// <summary>Fingerprints that whoever asks has compared by another way.</summary>
    public ImmutableHashSet<string> PinnedFingerprints { get; init; } = [];

    /// <summary>Reads all that a store holds when verification begins; others may go on appending meanwhile.</summary>
    /// <param name="store">The store.</param>
    /// <param name="logKey">What checks its checkpoints.</param>
    public static LogSource Of(ILedgerStore store, VerifierKey logKey)
    {
        var snapshot = new StoreSnapshot(store);
        return new LogSource { Leaves = snapshot.LeavesAsync(), Nodes = snapshot.NodesAsync(), Checkpoints = snapshot.CheckpointsAsync(), LogKey = logKey };
    }
}
