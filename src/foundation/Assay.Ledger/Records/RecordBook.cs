using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Envelopes;
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
public sealed class RecordBook(ILedgerStore store, IVault vault, IRecordSigner signer, ActorIdentity actor, TimeProvider clock, Entropy entropy)
{
    private readonly RecordSigning _signing = new(signer, Attestation.Actor);
    private readonly Lock _entropyGate = new();

    /// <summary>Appends records, durable on completion.</summary>
    /// <param name="drafts">In the order in which they get their leaf indices; may be empty.</param>
    /// <param name="cancellation">Stops before anything is committed.</param>
    /// <returns>The records as they stand in the ledger, one a draft, in order: an earlier one where the idempotency key was there already.</returns>
    /// <exception cref="ArgumentException">A draft lacks a subject or an idempotency key, or an opening does not open what it says.</exception>
    public Task<ImmutableArray<RecordEntry>> AppendAsync(IReadOnlyList<RecordDraft> drafts, CancellationToken cancellation = default) => AppendAllAsync(drafts, null, cancellation);

    /// <summary>Appends records and the mark of the step that made them in one transaction, durable on completion.</summary>
    /// <param name="drafts">In the order in which they get their leaf indices; may be empty.</param>
    /// <param name="mark">The mark, given the identifiers under which the records stand; asked again if another process appended one of them in the meantime.</param>
    /// <param name="cancellation">Stops before anything is committed.</param>
    /// <returns>The records as they stand in the ledger, one a draft, in order.</returns>
    /// <exception cref="ArgumentException">A draft lacks a subject or an idempotency key, or an opening does not open what it says.</exception>
    public Task<ImmutableArray<RecordEntry>> AppendAsync(IReadOnlyList<RecordDraft> drafts, Func<ImmutableArray<string>, StepMark> mark, CancellationToken cancellation = default) => AppendAllAsync(drafts, mark, cancellation);

    private async Task<ImmutableArray<RecordEntry>> AppendAllAsync(IReadOnlyList<RecordDraft> drafts, Func<ImmutableArray<string>, StepMark>? mark, CancellationToken cancellation)
    {
        foreach (var draft in drafts) Check(draft);
        var standing = await StandingAsync(drafts, cancellation);
        var fresh = drafts.Where(draft => !standing.ContainsKey(draft.IdempotencyKey)).DistinctBy(draft => draft.IdempotencyKey).ToList();
        var signed = await SignAsync(fresh, cancellation);
        foreach (var envelope in signed) standing[envelope.IdempotencyKey] = new StoredEnvelope(-1, envelope.Bytes, envelope.LeafHash, envelope.Id);
        ImmutableArray<string> ids = [.. drafts.Select(draft => standing[draft.IdempotencyKey].Id)];
        if (signed.IsEmpty && mark is null) return Entries(drafts, standing);
        var receipt = await store.AppendAsync(new AppendBatch(signed, mark?.Invoke(ids)), cancellation);
        if (!await SettleAsync(signed, receipt, standing)) return Entries(drafts, standing);
        ids = [.. drafts.Select(draft => standing[draft.IdempotencyKey].Id)];
        // The records are in the log by now: the mark that names them must not be lost to a late cancellation.
        if (mark is not null) await store.AppendAsync(new AppendBatch([], mark(ids)), CancellationToken.None);
        return Entries(drafts, standing);
    }

    private async Task<Dictionary<string, StoredEnvelope>> StandingAsync(IReadOnlyList<RecordDraft> drafts, CancellationToken cancellation)
    {
        var keys = drafts.Select(draft => draft.IdempotencyKey).ToHashSet(StringComparer.Ordinal);
        return keys.Count == 0 ? [] : new(await store.FindByIdempotencyKeyAsync(keys, cancellation), StringComparer.Ordinal);
    }

    private async Task<ImmutableArray<NewEnvelope>> SignAsync(List<RecordDraft> drafts, CancellationToken cancellation)
    {
        if (drafts.Count == 0) return [];
        var unsigned = new UnsignedRecord[drafts.Count];
        lock (_entropyGate)
        {
            for (var i = 0; i < unsigned.Length; i++) unsigned[i] = UnsignedRecord.Of(drafts[i], actor, clock, entropy);
        }

        var signing = _signing.SignAllAsync(unsigned, cancellation);
        await vault.KeepAsync([.. unsigned.SelectMany(record => record.Openings)], cancellation);
        return await signing;
    }

    /// <summary>Puts what the receipt says in the place of what was sent. True when another process had been first with one of them.</summary>
    private async Task<bool> SettleAsync(ImmutableArray<NewEnvelope> sent, AppendReceipt receipt, Dictionary<string, StoredEnvelope> standing)
    {
        var overtaken = false;
        for (var i = 0; i < sent.Length; i++)
        {
            var (index, id) = receipt.Leaves[i];
            overtaken |= id != sent[i].Id;
            standing[sent[i].IdempotencyKey] = id == sent[i].Id
                ? standing[sent[i].IdempotencyKey] with { Index = index }
                : (await store.FindAsync(id, CancellationToken.None)).Single();
        }

        return overtaken;
    }

    private static ImmutableArray<RecordEntry> Entries(IReadOnlyList<RecordDraft> drafts, Dictionary<string, StoredEnvelope> standing) =>
        [.. drafts.Select(draft => RecordReader.Read(standing[draft.IdempotencyKey]))];

    private static void Check(RecordDraft draft)
    {
        if (draft.Subjects.IsDefaultOrEmpty) throw new ArgumentException($"A {draft.Kind.Name} draft is about nothing: give at least one subject.", nameof(draft));
        if (string.IsNullOrEmpty(draft.IdempotencyKey)) throw new ArgumentException($"A {draft.Kind.Name} draft has no idempotency key.", nameof(draft));
        if (draft.Openings.FirstOrDefault(opening => !Commitments.Holds(opening)) is { } wrong) throw new ArgumentException($"The opening of {wrong.Field} does not open its commitment.", nameof(draft));
    }
}
