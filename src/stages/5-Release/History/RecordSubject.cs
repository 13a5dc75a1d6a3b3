using Assay.Kernel;
using Assay.Ledger.Inspect;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Release.History;

/// <summary>Names a record that another one is about, by the digest of its envelope.</summary>
internal static class RecordSubject
{
    /// <summary>The subject.</summary>
    public static async Task<Subject> OfAsync(ILedgerStore store, RecordEntry entry, CancellationToken cancellation)
    {
        var (_, envelope) = (await RecordSearch.OneAsync(store, entry.Id, cancellation)).Required;
        return new Subject($"record:{entry.Id}", Digest.Of(envelope.Span));
    }
}
