using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Stores.Embedded.Sqlite;

namespace Doors.Tests.Verify;

/// <summary>A bundle as a run leaves it: from a SQLite ledger, in a folder of its own in which there is nothing else.</summary>
internal sealed class BundleFile : IDisposable
{
    private readonly PersonKey _key = PersonKey.Create();
    private readonly LogSigner _log = new("example.org/log", new byte[LogSigner.SeedSize]);

    private BundleFile(string folder) => Folder = folder;

    public string Folder { get; }

    public string Path => System.IO.Path.Combine(Folder, "evidence.zip");

    public string Fingerprint => _key.KeyId;

    public string LogKey => _log.VerifierKey.ToString();

    public static async Task<BundleFile> WriteAsync()
    {
        var file = new BundleFile(Directory.CreateTempSubdirectory("assay-verify-").FullName);
        var home = Directory.CreateTempSubdirectory("assay-home-").FullName;
        await using (var store = new SqliteLedgerStore(System.IO.Path.Combine(home, "ledger.db"), file._log.Sign)) await file.WriteAsync(store);
        Directory.Delete(home, recursive: true);
        return file;
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        _key.Dispose();
        _log.Dispose();
    }

    private async Task WriteAsync(ILedgerStore store)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(1_770_000_000_000);
        var book = new RecordBook(store, new NoVault(), _key, new ActorIdentity("p-1", "Ada Example", ""), TimeProvider.System, System.Security.Cryptography.RandomNumberGenerator.Fill);
        var entries = await book.AppendAsync([KeyEnrolment.Draft(_key, "p-1", at, KeyEnrolmentManner.SelfStated)]);
        await using var destination = File.Create(Path);
        (await new BundleWriter(store, _log.VerifierKey).WriteAsync(new BundleRequest { Ids = [entries[0].Id] }, destination)).Problems.ShouldBeEmpty();
    }

    private sealed class NoVault : IVault
    {
        public Task KeepAsync(IReadOnlyCollection<Opening> openings, CancellationToken cancellation = default) => Task.CompletedTask;

        public Task<Opening?> OpenAsync(Digest commitment, CancellationToken cancellation = default) => Task.FromResult<Opening?>(null);

        public Task<bool> ShredAsync(string person, CancellationToken cancellation = default) => Task.FromResult(false);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
