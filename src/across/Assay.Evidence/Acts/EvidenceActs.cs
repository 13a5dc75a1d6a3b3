using Assay.Evidence.Index;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Acts;

/// <summary>Reads the acts of people from the log, in its order. The index has to be up to date.</summary>
internal sealed class EvidenceActs(ILedgerStore store, IEvidenceIndex index)
{
    /// <summary>Every act of this room's kinds; records whose bytes cannot be read are passed over.</summary>
    public async Task<IReadOnlyList<EvidenceAct>> ReadAsync(CancellationToken cancellation)
    {
        var acts = new List<EvidenceAct>();
        foreach (var indexed in await index.ActsAsync(cancellation))
        {
            if (!indexed.Kind.StartsWith(EvidenceKinds.Prefix, StringComparison.Ordinal)) continue;
            await foreach (var stored in store.ReadAsync(indexed.Index, indexed.Index + 1, cancellation))
                if (RecordReader.TryRead(stored) is { Succeeded: true } read) acts.Add(new EvidenceAct(read.Value, indexed));
        }

        return acts;
    }
}
