using Assay.Ledger.Envelopes;
using Assay.Ledger.Merkle;
using Assay.Ledger.Store;

namespace Assay.Ledger.Bundles.Import;

/// <summary>A record of a verified bundle on its way into a log.</summary>
internal sealed record IncomingRecord(ReadOnlyMemory<byte> Bytes, Statement Statement)
{
    /// <summary>The envelope as the store takes it in: the same bytes, under its own identifier and idempotency key.</summary>
    public NewEnvelope ToEnvelope() =>
        new(Bytes, LeafHash.Of(Bytes.Span), Statement.Id, Statement.Kind, Statement.IdempotencyKey, Statement.Project, Statement.Step, Statement.At);
}
