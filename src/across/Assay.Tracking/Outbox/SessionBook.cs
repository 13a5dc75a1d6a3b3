using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Merkle;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Tracking.Outbox;

/// <summary>
/// Signs, with a server's key, what people did in sessions that the server had authenticated. Such a record names the person as its actor and says of its signature that it attests a session
/// (<see cref="Attestation.Session"/>): the weaker form, since the server could have made it up. The key counts as long as it is enrolled in the ledger.
/// </summary>
/// <param name="store">The log.</param>
/// <param name="vault">Where names are kept that envelopes only commit to.</param>
/// <param name="signer">The server's key.</param>
/// <param name="clock">The time of signing.</param>
/// <param name="entropy">Salts and identifiers.</param>
public sealed class SessionBook(ILedgerStore store, IVault vault, IRecordSigner signer, TimeProvider clock, Entropy entropy)
{
    /// <summary>Appends records for a person, durable on completion. A key that stands in the ledger already keeps what stands there.</summary>
    public async Task AppendAsync(ActorIdentity actor, IReadOnlyList<RecordDraft> drafts, CancellationToken cancellation = default)
    {
        var standing = await store.FindByIdempotencyKeyAsync([.. drafts.Select(draft => draft.IdempotencyKey)], cancellation);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var openings = new List<Opening>();
        var envelopes = drafts.Where(draft => !standing.ContainsKey(draft.IdempotencyKey)).Select(draft => Sign(draft, actor, at, openings)).ToArray();
        if (envelopes.Length == 0) return;
        await vault.KeepAsync(openings, cancellation);
        await store.AppendAsync(new AppendBatch([.. envelopes]), cancellation);
    }

    private NewEnvelope Sign(RecordDraft draft, ActorIdentity actor, DateTimeOffset at, List<Opening> openings)
    {
        var name = Commitments.Seal(draft.Kind.Name, "actor.name", actor.Name, actor.Person, entropy);
        var address = Commitments.Seal(draft.Kind.Name, "actor.address", actor.Address, actor.Person, entropy);
        openings.AddRange([name, address, .. draft.Openings]);
        var statement = Header(draft, new StatementActor(actor.Person, name.Commitment, address.Commitment), at);
        var payload = StatementWriter.Write(statement, draft.Body);
        var signature = signer.Sign(PreAuthenticationEncoding.Of(Envelope.PayloadType, payload));
        var bytes = new Envelope(payload, signer.KeyId, signature).ToBytes();
        return new NewEnvelope(bytes, LeafHash.Of(bytes), statement.Id, draft.Kind.Name, draft.IdempotencyKey, draft.Project, draft.Step, at);
    }

    private Statement Header(RecordDraft draft, StatementActor actor, DateTimeOffset at) => new()
    {
        Id = TimeOrderedId.At(at, entropy).ToString("D"),
        Kind = draft.Kind.Name,
        Version = draft.Kind.Version,
        At = at,
        Context = draft.Context,
        Actor = actor,
        KeyId = signer.KeyId,
        Attests = Attestation.Session,
        Project = draft.Project,
        Step = draft.Step,
        IdempotencyKey = draft.IdempotencyKey,
        Subjects = draft.Subjects,
        Body = default,
    };
}
