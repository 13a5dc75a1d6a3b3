using System.Collections.Immutable;
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
        ["ledger.no-record"] = "No record's id starts with what was given.",
        ["ledger.ambiguous"] = "Several records' ids start with what was given.",
    });

    /// <summary>The record whose id is, or alone starts with, <paramref name="idOrStart"/>, and its envelope's bytes.</summary>
    public static async Task<Outcome<(RecordEntry Entry, ReadOnlyMemory<byte> Envelope)>> OneAsync(ILedgerStore store, string idOrStart, CancellationToken cancellation)
    {
        var found = idOrStart.Length == 0 ? [] : await store.FindAsync(idOrStart.ToLowerInvariant(), cancellation);
        return found.Count switch
        {
            0 => new Problem("ledger.no-record", "There is no such record.", "Look for it with 'assay ledger log'.") { Value = idOrStart, Expected = "an id or the start of one" },
            1 => RecordReader.TryRead(found[0]).Map(entry => (entry, found[0].Bytes)),
            _ => new Problem("ledger.ambiguous", "Several records' ids start like this.", "Give more of the id: see 'assay ledger log'.") { Value = idOrStart },
        };
    }
}
