using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Keys;
using Assay.Ledger.Store;

namespace Assay.Ledger.Records;

/// <summary>
/// Turns drafts into records: seals who acted, signs, and appends. Personal text is in the vault before its commitment is in the log, and nothing is
/// returned before it is durable. Safe for several callers at once.
/// </summary>
/// <param name="store">The log.</param>
/// <param name="vault">Where openings are kept.</param>
/// <param name="signer">The key that signs.</param>
/// <param name="actor">Who acts.</param>
/// <param name="clock">Where the time of signing comes from.</param>
/// <param name="entropy">Where identifiers and salts come from.</param>
/// <param name="before">What has to be on record before anything else is, such as whose the key is; asked whenever records are appended.</param>
/// <param name="attests">What the signature says: that the actor signed, or that a server signed for a session that it had authenticated, which is the weaker form.</param>
/// <param name="guard">Asked before anything is signed whether the actor may say what the drafts say; throws where they may not.</param>
public sealed class RecordBook(ILedgerStore store, IVault vault, IRecordSigner signer, ActorIdentity actor, TimeProvider clock, Entropy entropy, Func<CancellationToken, Task>? before = null, Attestation attests = Attestation.Actor, Func<IReadOnlyList<RecordDraft>, CancellationToken, Task>? guard = null)
{
    private readonly RecordSigning _signing = new(signer, attests);
    private readonly Lock _entropyGate = new();

    /// <summary>Appends records, durable on completion.</summary>
    /// <param name="drafts">In the order in which they get their leaf indices; may be empty.</param>
    /// <param name="cancellation">Stops before anything is committed.</param>
    /// <returns>The records as they stand in the ledger, one a draft, in order: an earlier one of the same person where the idempotency key was there already.</returns>
    /// <exception cref="ArgumentException">A draft lacks a subject or an idempotency key, or an opening does not open what it says.</exception>
    /// <exception cref="InvalidOperationException">A record of another kind stands under a draft's idempotency key.</exception>
    public Task<ImmutableArray<RecordEntry>> AppendAsync(IReadOnlyList<RecordDraft> drafts, CancellationToken cancellation = default) => AppendAllAsync(drafts, null, cancellation);

    /// <summary>Appends records and the mark of the step that made them in one transaction, durable on completion.</summary>
    /// <param name="drafts">In the order in which they get their leaf indices; may be empty.</param>
    /// <param name="mark">The mark, given the identifiers under which the records stand; asked again if another process appended one of them in the meantime.</param>
    /// <param name="cancellation">Stops before anything is committed.</param>
    /// <returns>The records as they stand in the ledger, one a draft, in order.</returns>
    /// <exception cref="ArgumentException">A draft lacks a subject or an idempotency key, or an opening does not open what it says.</exception>
    /// <exception cref="InvalidOperationException">A record of another kind stands under a draft's idempotency key.</exception>
    public Task<ImmutableArray<RecordEntry>> AppendAsync(IReadOnlyList<RecordDraft> drafts, Func<ImmutableArray<string>, StepMark> mark, CancellationToken cancellation = default) => AppendAllAsync(drafts, mark, cancellation);

    private async Task<ImmutableArray<RecordEntry>> AppendAllAsync(IReadOnlyList<RecordDraft> drafts, Func<ImmutableArray<string>, StepMark>? mark, CancellationToken cancellation)
    {
        foreach (var draft in drafts) Check(draft);
        if (guard is not null && drafts.Count > 0) await guard(drafts, cancellation);
        if (before is not null && drafts.Count > 0) await before(cancellation);
        var standing = await StandingAsync(drafts, cancellation);
        while (drafts.Any(draft => IsAnothers(draft, standing)))
        {
            drafts = [.. drafts.Select(draft => IsAnothers(draft, standing) ? draft with { IdempotencyKey = $"{draft.IdempotencyKey}/by/{actor.Person}" } : draft)];
            standing = await StandingAsync(drafts, cancellation);
        }

        foreach (var draft in drafts.Where(draft => standing.ContainsKey(draft.IdempotencyKey))) OfItsKind(draft, standing[draft.IdempotencyKey]);
        var signed = await SignAsync([.. drafts.Where(draft => !standing.ContainsKey(draft.IdempotencyKey)).DistinctBy(draft => draft.IdempotencyKey)], cancellation);
        if (signed.Length > 0 || mark is not null)
        {
            var batch = new AppendBatch([.. signed.Select(record => record.Envelope)], mark?.Invoke(Ids(drafts, standing, signed)));
            var receipt = await store.AppendAsync(batch, cancellation);
            var overtaken = await SettleAsync(signed, receipt, standing);
            // The records are in the log by now: the mark that names them must not be lost to a late cancellation.
            if (overtaken && mark is not null) await store.AppendAsync(new AppendBatch([], mark(Ids(drafts, standing, []))), CancellationToken.None);
        }

        return [.. drafts.Select(draft => OfItsKind(draft, standing[draft.IdempotencyKey]))];
    }

    /// <summary>Another person's record never stands in for one's own: it may have been imported. What is said of a key is said once, by whoever says it.</summary>
    private bool IsAnothers(RecordDraft draft, Dictionary<string, RecordEntry> standing) =>
        !RecordAttributions.IsAboutKeys(draft.Kind.Name) && standing.TryGetValue(draft.IdempotencyKey, out var entry) && entry.Person != actor.Person;

    // To hand back a record of another kind would tell the caller that something is on record that nobody ever said.
    private static RecordEntry OfItsKind(RecordDraft draft, RecordEntry standing) => standing.Kind == draft.Kind.Name
        ? standing
        : throw new InvalidOperationException($"Nothing was recorded as {draft.Kind.Name}: the record {standing.Id} of the kind {standing.Kind} stands in the ledger under the same idempotency key, {draft.IdempotencyKey}. Look at it with 'assay ledger show {standing.Id}'.");

    private async Task<Dictionary<string, RecordEntry>> StandingAsync(IReadOnlyList<RecordDraft> drafts, CancellationToken cancellation)
    {
        var keys = drafts.Select(draft => draft.IdempotencyKey).ToHashSet(StringComparer.Ordinal);
        if (keys.Count == 0) return [];
        return (await store.FindByIdempotencyKeyAsync(keys, cancellation)).ToDictionary(pair => pair.Key, pair => RecordReader.Read(pair.Value), StringComparer.Ordinal);
    }

    private async Task<SignedRecord[]> SignAsync(RecordDraft[] drafts, CancellationToken cancellation)
    {
        if (drafts.Length == 0) return [];
        var at = RecordTime.Of(clock.GetUtcNow());
        DrawnEntropy[] drawn;
        lock (_entropyGate) drawn = DrawnEntropy.Draw(drafts.Length, UnsignedRecord.EntropySize, entropy);
        var unsigned = await RecordSigning.EachAsync([.. drafts.Zip(drawn)], pair => UnsignedRecord.Of(pair.First, actor, at, pair.Second.Next), cancellation);
        var signing = _signing.SignAllAsync(unsigned, cancellation);
        await vault.KeepAsync([.. unsigned.SelectMany(record => record.Openings)], cancellation);
        return await signing;
    }

    /// <summary>Puts what the receipt says in the place of what was sent. True when another process had been first with one of them.</summary>
    private async Task<bool> SettleAsync(SignedRecord[] sent, AppendReceipt receipt, Dictionary<string, RecordEntry> standing)
    {
        var overtaken = false;
        for (var i = 0; i < sent.Length; i++)
        {
            var ((index, id), record) = (receipt.Leaves[i], sent[i]);
            overtaken |= id != record.Envelope.Id;
            standing[record.Envelope.IdempotencyKey] = id == record.Envelope.Id ? record.At(index) : RecordReader.Read((await store.FindAsync(id, CancellationToken.None)).Single());
        }

        return overtaken;
    }

    /// <summary>The identifiers under which the drafts stand, or will when what was signed is appended.</summary>
    private static ImmutableArray<string> Ids(IReadOnlyList<RecordDraft> drafts, Dictionary<string, RecordEntry> standing, SignedRecord[] signed)
    {
        var fresh = signed.ToDictionary(record => record.Envelope.IdempotencyKey, record => record.Envelope.Id, StringComparer.Ordinal);
        return [.. drafts.Select(draft => fresh.TryGetValue(draft.IdempotencyKey, out var id) ? id : standing[draft.IdempotencyKey].Id)];
    }

    private static void Check(RecordDraft draft)
    {
        if (draft.Subjects.IsDefaultOrEmpty) throw new ArgumentException($"A {draft.Kind.Name} draft is about nothing: give at least one subject.", nameof(draft));
        if (string.IsNullOrEmpty(draft.IdempotencyKey)) throw new ArgumentException($"A {draft.Kind.Name} draft has no idempotency key.", nameof(draft));
        if (draft.Openings.FirstOrDefault(opening => !Commitments.Holds(opening)) is { } wrong) throw new ArgumentException($"The opening of {wrong.Field} does not open its commitment.", nameof(draft));
    }
}
