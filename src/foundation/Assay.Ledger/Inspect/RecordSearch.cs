using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Ledger.Inspect;

/// <summary>Finds the one record that a person means.</summary>
public static class RecordSearch
{
    /// <summary>The problems that a search may end in.</summary>
    public static ImmutableSortedDictionary<string, string> Problems { get; } = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
    {
        ["ledger.no-record"] = "No record's id starts with what was given, and no leaf has that number.",
        ["ledger.ambiguous"] = "Several records' ids start with what was given.",
    });

    /// <summary>
    /// The record whose id is, or alone starts with, <paramref name="idOrLeaf"/>, and its envelope's bytes; with <c>#17</c> the record at leaf 17, as reports cite
    /// it. A plain <c>17</c> is a leaf when no id starts so.
    /// </summary>
    public static async Task<Outcome<(RecordEntry Entry, ReadOnlyMemory<byte> Envelope)>> OneAsync(ILedgerStore store, string idOrLeaf, CancellationToken cancellation)
    {
        var found = idOrLeaf.Length == 0 || idOrLeaf[0] == '#' ? [] : await store.FindAsync(idOrLeaf.ToLowerInvariant(), cancellation);
        if (found.Count == 0 && LeafIn(idOrLeaf) is { } leaf) found = await AtAsync(store, leaf, cancellation);
        return found.Count switch
        {
            0 => new Problem("ledger.no-record", "There is no such record.", "Look for it with 'assay ledger log'.") { Value = idOrLeaf, Expected = "an id, the start of one, or a leaf: #17" },
            1 => RecordReader.TryRead(found[0]).Map(entry => (entry, found[0].Bytes)),
            _ => new Problem("ledger.ambiguous", "Several records' ids start like this.", "Give more of the id: see 'assay ledger log'.") { Value = idOrLeaf },
        };
    }

    private static long? LeafIn(string text) =>
        long.TryParse(text.StartsWith('#') ? text.AsSpan(1) : text, NumberStyles.None, CultureInfo.InvariantCulture, out var leaf) && leaf < long.MaxValue ? leaf : null;

    private static async Task<IReadOnlyList<StoredEnvelope>> AtAsync(ILedgerStore store, long leaf, CancellationToken cancellation)
    {
        if (leaf >= await store.SizeAsync(cancellation)) return [];
        var found = new List<StoredEnvelope>(1);
        await foreach (var stored in store.ReadAsync(leaf, leaf + 1, cancellation)) found.Add(stored);
        return found;
    }
}
