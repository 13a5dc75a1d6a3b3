using Assay.Ledger.Facts;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Index;

/// <summary>Which records stand, where that is more than their content says; read once for one reading of a log, and only when such a record is met.</summary>
internal sealed class StandingRecords(ILedgerStore store, FactCatalogue facts)
{
    private readonly Dictionary<RecordStanding, IReadOnlySet<string>> _read = new(ReferenceEqualityComparer.Instance);

    public async Task<bool> HasAsync(RecordEntry entry, CancellationToken cancellation)
    {
        foreach (var standing in facts.Standings)
        {
            if (!standing.Kinds.Contains(entry.Kind)) continue;
            if (!_read.TryGetValue(standing, out var ids)) _read[standing] = ids = await standing.ReadAsync(store, cancellation);
            if (!ids.Contains(entry.Id)) return false;
        }

        return true;
    }
}
