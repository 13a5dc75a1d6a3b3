using System.Security.Cryptography;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Stores.Embedded.Sqlite;

namespace Assay.Bench.Ledger;

/// <summary>Appending records, against nothing but signing as many statements on all cores, in the same rounds, before and after.</summary>
internal static class Appending
{
    private const int Records = 16_000;
    private const int Batch = 500;
    private const int BatchesOfCaller = 4;
    private const int Rounds = 8;
    private const int StatementBytes = 1_300;
    private const string Bound = "bare P-256 signatures, all cores";

    public static async Task<IReadOnlyList<Measurement>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("assay-bench-");
        try
        {
            return await RunAsync(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Measurement>> RunAsync(string folder)
    {
        using var key = PersonKey.Create();
        using var log = new LogSigner("bench.example/log", new byte[LogSigner.SeedSize]);
        await using var store = new SqliteLedgerStore(Path.Combine(folder, "ledger.db"), log.Sign);
        await using var vault = new SqliteVault(Path.Combine(folder, "vault.db"), RandomNumberGenerator.Fill);
        var rates = await Measurement.BestAsync(Rounds, Records,
            () => Sign,
            () => Append(SomeRecords.BookOf(new MemoryStore(log, keeps: false), new NoVault(), key)),
            () => Append(SomeRecords.BookOf(store, new NoVault(), key)),
            () => Append(SomeRecords.BookOf(store, vault, key)),
            () => Sign);
        return
        [
            new(Bound, rates[0].Best(rates[^1])),
            new("records sealed, signed and hashed in memory", rates[1], Bound, 0.70),
            new("records appended durably to SQLite, no vault", rates[2], Bound, 0.40),
            new("records appended durably to SQLite, names kept in the vault", rates[3], Bound, 0.40),
        ];
    }

    private static Task Sign()
    {
        var statement = RandomNumberGenerator.GetBytes(StatementBytes);
        Parallel.For(0, Records, () => ECDsa.Create(ECCurve.NamedCurves.nistP256), (_, _, key) =>
        {
            key.SignData(statement.AsSpan(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
            return key;
        }, key => key.Dispose());
        return Task.CompletedTask;
    }

    /// <summary>
    /// Several callers at once, as steps that run at the same time are, and each appends one batch after the other. The drafts are new each time: a key that
    /// is there already would not be appended.
    /// </summary>
    private static Func<Task> Append(RecordBook book)
    {
        var callers = SomeRecords.Drafts(Records).Chunk(Batch).Chunk(BatchesOfCaller).ToArray();
        return () => Task.WhenAll(callers.Select(batches => Task.Run(() => AppendAsync(book, batches))));
    }

    private static async Task AppendAsync(RecordBook book, RecordDraft[][] batches)
    {
        foreach (var batch in batches) await book.AppendAsync(batch);
    }
}
