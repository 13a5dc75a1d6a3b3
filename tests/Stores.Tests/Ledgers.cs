using System.Globalization;
using System.Text;
using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Merkle;
using Assay.Ledger.Store;

namespace Stores.Tests;

/// <summary>What the tests of a ledger's store put in, and how they check what is in it.</summary>
internal static class Ledgers
{
    /// <summary>The log's key in every test.</summary>
    public static LogSigner Signer { get; } = new("assay/test", Digest.Of("the tests' log").ToArray());

    /// <summary>Project of every envelope and mark.</summary>
    public const string Project = "churn";

    /// <summary>An envelope whose bytes, id and key all say <paramref name="name"/>.</summary>
    public static NewEnvelope Envelope(string name, string? key = null, string? id = null)
    {
        var bytes = Encoding.UTF8.GetBytes($$"""{"payload":"{{name}}"}""");
        return new NewEnvelope(bytes, LeafHash.Of(bytes), id ?? $"id-{name}", "test.thing", key ?? $"key-{name}", Project, "test/step", DateTimeOffset.UnixEpoch);
    }

    /// <summary>A batch of envelopes.</summary>
    public static AppendBatch Batch(params string[] names) => new([.. names.Select(name => Envelope(name))]);

    /// <summary>Names that sort in order.</summary>
    public static string[] Names(string prefix, int count) => [.. Enumerable.Range(0, count).Select(n => prefix + n.ToString("D5", CultureInfo.InvariantCulture))];

    /// <summary>RFC 6962 §2.1, word for word.</summary>
    public static Digest NaiveRoot(IReadOnlyList<Digest> leaves)
    {
        if (leaves.Count == 0) return Digest.Of([]);
        if (leaves.Count == 1) return leaves[0];
        var split = 1;
        while (split * 2 < leaves.Count) split *= 2;
        return NodeHash.Of(NaiveRoot([.. leaves.Take(split)]), NaiveRoot([.. leaves.Skip(split)]));
    }

    /// <summary>
    /// Reads everything and derives it again: leaves are numbered without a gap, their hashes are their bytes', every complete subtree's
    /// node is there and right and no other is, every head is signed, and the newest covers all.
    /// </summary>
    public static async Task<List<StoredEnvelope>> ShouldBeWholeAsync(this ILedgerStore store, VerifierKey? key = null)
    {
        var envelopes = await store.ReadAsync(0, long.MaxValue).ToListAsync();
        envelopes.Select(envelope => envelope.Index).ShouldBe(Enumerable.Range(0, envelopes.Count).Select(n => (long)n));
        (await store.SizeAsync()).ShouldBe(envelopes.Count);
        foreach (var envelope in envelopes) envelope.LeafHash.ShouldBe(LeafHash.Of(envelope.Bytes.Span));
        Digest[] leaves = [.. envelopes.Select(envelope => envelope.LeafHash)];
        (await store.NodesAsync().ToListAsync()).ShouldBe(NaiveNodes(leaves));
        await HeadsShouldBeRight(store, leaves, key ?? Signer.VerifierKey);
        return envelopes;
    }

    private static IEnumerable<(int Level, long Index, Digest Hash)> NaiveNodes(Digest[] leaves)
    {
        for (var level = 1; 1 << level <= leaves.Length; level++)
        {
            for (var index = 0; (index + 1) << level <= leaves.Length; index++)
            {
                yield return (level, index, NaiveRoot(leaves.AsSpan(index << level, 1 << level).ToArray()));
            }
        }
    }

    private static async Task HeadsShouldBeRight(ILedgerStore store, Digest[] leaves, VerifierKey key)
    {
        var last = 0L;
        await foreach (var note in store.CheckpointsAsync())
        {
            var head = Checkpoint.Verify(note, key).Required;
            head.Size.ShouldBeInRange(last + 1, leaves.Length);
            head.Root.ShouldBe(NaiveRoot([.. leaves.Take((int)head.Size)]));
            last = head.Size;
        }
        last.ShouldBe(leaves.Length);
        var newest = await store.NewestCheckpointAsync();
        if (leaves.Length == 0) newest.ShouldBeNull();
        else Checkpoint.Parse(newest!).Required.Size.ShouldBe(leaves.Length);
    }
}
