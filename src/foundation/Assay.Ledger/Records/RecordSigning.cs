using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Merkle;
using Assay.Ledger.Store;

namespace Assay.Ledger.Records;

/// <summary>Writes, signs and hashes records, on every core when there are several.</summary>
internal sealed class RecordSigning(IRecordSigner signer, Attestation attests)
{
    /// <summary>The signed envelopes, in the order of <paramref name="records"/>.</summary>
    public Task<ImmutableArray<NewEnvelope>> SignAllAsync(UnsignedRecord[] records, CancellationToken cancellation)
    {
        if (records.Length == 1) return Task.FromResult<ImmutableArray<NewEnvelope>>([Sign(records[0])]);
        return Task.Run(() =>
        {
            var signed = new NewEnvelope[records.Length];
            Parallel.For(0, records.Length, new ParallelOptions { CancellationToken = cancellation }, i => signed[i] = Sign(records[i]));
            return ImmutableCollectionsMarshal.AsImmutableArray(signed);
        }, cancellation);
    }

    private NewEnvelope Sign(UnsignedRecord record)
    {
        var draft = record.Draft;
        var payload = StatementWriter.Write(HeaderOf(record), draft.Body);
        var envelope = new Envelope(payload, signer.KeyId, signer.Sign(PreAuthenticationEncoding.Of(Envelope.PayloadType, payload)));
        var bytes = envelope.ToBytes();
        return new NewEnvelope(bytes, LeafHash.Of(bytes), record.Id, draft.Kind.Name, draft.IdempotencyKey, draft.Project, draft.Step, record.At);
    }

    private Statement HeaderOf(UnsignedRecord record) => new()
    {
        Id = record.Id,
        Kind = record.Draft.Kind.Name,
        Version = record.Draft.Kind.Version,
        At = record.At,
        Context = record.Draft.Context,
        Actor = new StatementActor(record.Person, record.Name.Commitment, record.Address.Commitment),
        KeyId = signer.KeyId,
        Attests = attests,
        Project = record.Draft.Project,
        Step = record.Draft.Step,
        IdempotencyKey = record.Draft.IdempotencyKey,
        Subjects = record.Draft.Subjects,
        Body = default,
    };
}
