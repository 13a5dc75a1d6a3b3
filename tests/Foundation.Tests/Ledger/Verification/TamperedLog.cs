using Assay.Ledger.Keys;
using Assay.Ledger.Merkle;
using Assay.Ledger.Store;
using Assay.Ledger.Verification;

namespace Foundation.Tests.Ledger.Verification;

/// <summary>A copy of all that a store holds, for somebody with a pencil.</summary>
internal sealed class TamperedLog(SomeLedger ledger)
{
    public const int Records = 20;

    public List<StoredEnvelope> Envelopes { get; } = [.. ledger.Store.Envelopes];

    public List<MerkleNode> Nodes { get; } = [.. ledger.Store.Nodes.OrderBy(node => node.Level).ThenBy(node => node.Index)];

    public List<string> Checkpoints { get; } = [.. ledger.Store.Checkpoints];

    public List<KnownHead> Heads { get; } = [];

    public HashSet<string> Pinned { get; } = [];

    /// <summary>Twenty records in several commits, the first of which enrols the key.</summary>
    public static async Task<SomeLedger> LedgerAsync()
    {
        var ledger = new SomeLedger();
        await ledger.Book.AppendAsync([KeyEnrolment.Draft(ledger.Key, SomeLedger.Somebody.Person, ledger.Clock.GetUtcNow(), KeyEnrolmentManner.SelfStated)]);
        foreach (var batch in SomeLedger.Drafts(Records - 1).Chunk(3))
        {
            ledger.Clock.Advance(TimeSpan.FromSeconds(1));
            await ledger.Book.AppendAsync(batch);
        }

        return ledger;
    }

    public void Change(int index, Func<byte[], byte[]> change) => Envelopes[index] = Envelopes[index] with { Bytes = change(Envelopes[index].Bytes.ToArray()) };

    /// <summary>Makes indices, leaf hashes and nodes fit the bytes again: what somebody with the database alone can do.</summary>
    public void Rederive()
    {
        var frontier = new MerkleFrontier();
        Nodes.Clear();
        for (var i = 0; i < Envelopes.Count; i++)
        {
            Envelopes[i] = Envelopes[i] with { Index = i, LeafHash = LeafHash.Of(Envelopes[i].Bytes.Span) };
            frontier.Append(Envelopes[i].LeafHash, Nodes);
        }

        Nodes.Sort((a, b) => (a.Level, a.Index).CompareTo((b.Level, b.Index)));
    }

    /// <summary>Signs all anew: what somebody with the home and the log's key can do.</summary>
    public void SignAnew()
    {
        Rederive();
        var frontier = new MerkleFrontier();
        foreach (var envelope in Envelopes) frontier.Append(envelope.LeafHash);
        Checkpoints.Clear();
        Checkpoints.Add(ledger.LogSigner.Sign(frontier.Size, frontier.Root));
    }

    public Task<LogVerification> VerifyAsync() => LogVerifier.VerifyAsync(new LogSource
    {
        Leaves = Envelopes.ToAsyncEnumerable(),
        Nodes = Nodes.Select(node => (node.Level, node.Index, node.Hash)).ToAsyncEnumerable(),
        Checkpoints = Checkpoints.ToAsyncEnumerable(),
        LogKey = ledger.LogSigner.VerifierKey,
        KnownHeads = [.. Heads],
        PinnedFingerprints = [.. Pinned],
    });
}
