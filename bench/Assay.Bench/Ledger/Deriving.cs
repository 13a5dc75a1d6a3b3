using System.Security.Cryptography;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Keys;
using Assay.Ledger.Store;
using Assay.Ledger.Verification;

namespace Assay.Bench.Ledger;

/// <summary>Deriving a log again from its bytes, against the same SHA-256 calls and the same signature checks by themselves.</summary>
internal static class Deriving
{
    private const int Records = 20_000;
    private const int Rounds = 6;
    private const string Hashes = "bare SHA-256 of the same leaves and nodes, one core";
    private const string Signatures = "bare P-256 checks of the same signatures, all cores";

    public static async Task<IReadOnlyList<Measurement>> RunAsync()
    {
        using var key = PersonKey.Create();
        using var log = new LogSigner("bench.example/log", new byte[LogSigner.SeedSize]);
        var store = new MemoryStore(log, keeps: true);
        var book = SomeRecords.BookOf(store, new NoVault(), key);
        foreach (var batch in SomeRecords.Drafts(Records).Chunk(1_000)) await book.AppendAsync(batch);
        var source = LogSource.Of(store, log.VerifierKey) with { PublicKeys = [key.PublicKey] };
        var rates = await Measurement.BestAsync(Rounds, Records,
            () => () => Hash(store.Envelopes),
            () => () => Derive(store),
            () => () => Check(store.Envelopes, key.PublicKey),
            () => async () => Require((await LogVerifier.VerifyAsync(source)).Holds));
        return
        [
            new(Hashes, rates[0]),
            new("every leaf and node derived again", rates[1], Hashes, 0.50),
            new(Signatures, rates[2]),
            new("the whole log verified: shapes, signatures, hashes, heads", rates[3], Signatures, 0.50),
        ];
    }

    private static Task Hash(List<StoredEnvelope> envelopes)
    {
        Span<byte> digest = stackalloc byte[32];
        Span<byte> node = stackalloc byte[65];
        foreach (var envelope in envelopes)
        {
            SHA256.HashData(envelope.Bytes.Span, digest);
            SHA256.HashData(node, digest);
        }

        return Task.CompletedTask;
    }

    private static Task Derive(MemoryStore store)
    {
        var tree = new DerivedTree();
        foreach (var envelope in store.Envelopes) tree.Append(DerivedTree.LeafHashOf(envelope.Bytes.Span));
        Require(tree.RootAt(tree.Size) == Checkpoint.Parse(store.Checkpoints[^1]).Required.Root);
        return Task.CompletedTask;
    }

    private static Task Check(List<StoredEnvelope> envelopes, ReadOnlyMemory<byte> publicKey)
    {
        var signed = envelopes.Select(stored => Envelope.Parse(stored.Bytes.Span).Required).Select(envelope => (PreAuthenticationEncoding.HashOf(Envelope.PayloadType, envelope.Payload.Span).ToArray(), envelope.Signature.ToArray())).ToList();
        return Task.Run(() => Parallel.ForEach(signed, () => Import(publicKey), (pair, _, key) =>
        {
            Require(key.VerifyHash(pair.Item1, pair.Item2, DSASignatureFormat.Rfc3279DerSequence));
            return key;
        }, key => key.Dispose()));
    }

    private static ECDsa Import(ReadOnlyMemory<byte> publicKey)
    {
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey.Span, out _);
        return key;
    }

    private static void Require(bool holds)
    {
        if (!holds) throw new InvalidOperationException("What was measured does not hold.");
    }
}
