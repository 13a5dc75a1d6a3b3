using System.Collections.Immutable;
using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Ledger.Inspect;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Acts;

/// <summary>Finds the records that a person wants to rest a claim on, and says why one cannot be.</summary>
internal sealed class OwnRecords(ILedgerStore store, IEvidenceIndex index, string person)
{
    /// <summary>The records of these ids (or starts of ids), each with what the index says of it.</summary>
    /// <returns>The records, or <c>ledger.no-record</c>, <c>ledger.ambiguous</c>, <c>claim.not-own</c>, <c>claim.not-live</c>.</returns>
    public async Task<Outcome<ImmutableArray<CitedRecord>>> FindAsync(IEnumerable<string> ids, CancellationToken cancellation)
    {
        var (cited, problems) = (new List<CitedRecord>(), new List<Problem>());
        foreach (var id in ids)
        {
            var found = await RecordSearch.OneAsync(store, id, cancellation);
            problems.AddRange(found.Problems);
            if (!found.Succeeded) continue;
            var (entry, bytes) = found.Value;
            if (await FaultAsync(entry, cancellation) is { } fault) problems.Add(fault);
            cited.Add(new CitedRecord(entry.Id, entry.Kind, Digest.Of(bytes.Span)));
        }

        return Outcome.Unless(problems, () => cited.DistinctBy(record => record.Id).ToImmutableArray());
    }

    private async Task<Problem?> FaultAsync(RecordEntry entry, CancellationToken cancellation)
    {
        if (!EvidenceKinds.IsCitable(entry.Kind)) return new Problem("claim.not-citable", "A claim does not rest on a record of this kind.", "Cite records of work, decision notes, or files that you added.") { Value = $"{entry.Kind} {entry.Id}" };
        if (entry.Person != person) return new Problem("claim.not-own", "This record is another person's: it cannot show what you can do.", "Cite records that you signed; see 'assay ledger log'.") { Value = entry.Id };
        if (entry.Context != RecordContext.Live) return new Problem("claim.not-live", $"This record is of {entry.Context.ToString().ToLowerInvariant()} work, which may teach and never counts.", "Cite records of live work.") { Value = entry.Id };
        var indexed = await index.AtAsync(entry.Index, cancellation);
        return indexed?.Attribution is RecordAttribution.None ? new Problem("claim.not-counted", "This record's key did not count for you when it was signed.", "See 'assay key show' and the record with 'assay ledger show'.") { Value = entry.Id } : null;
    }
}
