using System.Text.Json;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Merkle;
using Assay.Ledger.Store;

namespace Assay.Ledger.Records;

/// <summary>Writes, signs and hashes records, on every core when there are several.</summary>
internal sealed class RecordSigning(IRecordSigner signer, Attestation attests)
{
    /// <summary>One batch has all cores at a time: it is on its way to the disk while the next is signed, and they do not all arrive there together.</summary>
    private static readonly SemaphoreSlim Cores = new(1, 1);

    /// <summary>The signed records, in the order of <paramref name="records"/>.</summary>
    public Task<SignedRecord[]> SignAllAsync(UnsignedRecord[] records, CancellationToken cancellation) => EachAsync(records, Sign, cancellation);

    /// <summary>Does the same to each, on every core; a single one is done here and now.</summary>
    public static async Task<TResult[]> EachAsync<TItem, TResult>(TItem[] items, Func<TItem, TResult> work, CancellationToken cancellation)
    {
        if (items.Length == 1) return [work(items[0])];
        await Cores.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Each(items, work, cancellation), cancellation);
        }
        finally
        {
            Cores.Release();
        }
    }

    private static TResult[] Each<TItem, TResult>(TItem[] items, Func<TItem, TResult> work, CancellationToken cancellation)
    {
        var results = new TResult[items.Length];
        Parallel.For(0, items.Length, new ParallelOptions { CancellationToken = cancellation }, i => results[i] = work(items[i]));
        return results;
    }

    private SignedRecord Sign(UnsignedRecord record)
    {
        var (draft, header) = (record.Draft, HeaderOf(record));
        var statement = StatementWriter.WriteToSign(header, draft.Body);
        var bytes = Envelope.Write(statement.Payload, signer.KeyId, signer.Sign(statement.Encoding));
        var body = JsonElement.Parse(statement.Body);
        var unstored = new NewEnvelope(bytes, LeafHash.Of(bytes), record.Id, draft.Kind.Name, draft.IdempotencyKey, draft.Project, draft.Step, record.At);
        return new SignedRecord(unstored, header, body);
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
