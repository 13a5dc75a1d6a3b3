using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Index;
using Assay.Ledger.Store;
using Assay.Stores.Embedded.Evidence;
using Assay.Stores.Embedded.Files;
using Assay.Stores.Embedded.Keys;
using Assay.Stores.Embedded.Records;
using Assay.Stores.Embedded.Sqlite;
using Assay.Stores.Embedded.Tracking;
using Assay.Tracking;

namespace Assay.Stores.Embedded.Home;

/// <summary>
/// A home on this machine, with everything in it: the ledger, the vault, the artifacts, and the keys and known heads that go with them.
/// Opening reads one small file; databases are opened when first used.
/// </summary>
public sealed class EmbeddedHome : IAsyncDisposable
{
    /// <summary>The ledger's file in a home.</summary>
    internal const string LedgerFile = "ledger.db";

    /// <summary>The tracking store's file in a home.</summary>
    internal const string TrackingFile = "tracking.db";

    /// <summary>The artifacts' folder in a home.</summary>
    internal const string ArtifactFolder = "artifacts";

    private const string VaultFile = "vault.db";
    private const string EvidenceFile = "evidence.db";
    private const string RecordsFile = "records.db";

    private readonly IndexedLedger _ledger;
    private readonly SqliteVault _vault;
    private readonly FileArtifactStore _artifacts;
    private readonly SqliteEvidenceIndex _evidence;
    private readonly SqliteTrackingStore _tracking;
    private readonly HomeHeads _heads;
    private readonly HomeLock? _lock;
    private readonly bool _wasMade;

    private EmbeddedHome(EmbeddedHomeOptions options, VerifierKey logKey, KeyFolder keys, HomeLock? held, bool wasMade)
    {
        Path = System.IO.Path.GetFullPath(options.Path);
        LogKey = logKey;
        Keys = keys;
        KnownHeads = new KnownHeads(options.Environment.HeadFolder);
        (_lock, _wasMade) = (held, wasMade);
        _heads = new HomeHeads(logKey, keys, KnownHeads);
        HeadSigner sign = options.Access == HomeAccess.Read ? (_, _) => throw new InvalidOperationException("The home is open for reading only.") : _heads.Sign;
        _ledger = new IndexedLedger(new SqliteLedgerStore(System.IO.Path.Combine(Path, LedgerFile), sign, _heads.Keep), new SqliteRecordIndex(System.IO.Path.Combine(Path, RecordsFile)));
        _vault = new SqliteVault(System.IO.Path.Combine(Path, VaultFile), options.Entropy);
        _artifacts = new FileArtifactStore(System.IO.Path.Combine(Path, ArtifactFolder), options.Entropy);
        _evidence = new SqliteEvidenceIndex(System.IO.Path.Combine(Path, EvidenceFile));
        _tracking = new SqliteTrackingStore(System.IO.Path.Combine(Path, TrackingFile), options.Clock);
    }

    /// <summary>The home's folder.</summary>
    public string Path { get; }

    /// <summary>What checks the heads of this home's log; its name is the log's origin, <c>assay/…</c>.</summary>
    public VerifierKey LogKey { get; }

    /// <summary>The ledger, with an index of its records beside it, which is made anew from it when it is deleted.</summary>
    public IndexedLedger Ledger => _ledger;

    /// <summary>Personal text.</summary>
    public IVault Vault => _vault;

    /// <summary>Artifacts.</summary>
    public FileArtifactStore Artifacts => _artifacts;

    /// <summary>Records by the facts that they show; made anew from the ledger when it is deleted.</summary>
    public IEvidenceIndex Evidence => _evidence;

    /// <summary>Experiments, runs and models, as clients of tracking log them.</summary>
    public ITrackingStore Tracking => _tracking;

    /// <summary>The person's keys.</summary>
    public KeyFolder Keys { get; }

    /// <summary>The newest heads known outside of the home.</summary>
    public KnownHeads KnownHeads { get; }

    /// <summary>Whether what it was opened for was refused: a home that this opening made, and nothing was put into, then goes when it is closed.</summary>
    public bool IsRefused { get; set; }

    /// <summary>Why the newest head could not be kept outside of the home, to be shown as a warning; null when it was, or nothing was appended.</summary>
    public Problem? HeadFault => _heads.Fault;

    /// <summary>
    /// Opens a home. Unless it is opened to look, a home that is not there is made, with a log key and a <c>.gitignore</c> that leaves all of
    /// it out; and to run, it waits until no other run has it.
    /// </summary>
    /// <returns>The home, or <c>home.missing</c>, <c>home.unreadable</c>, <c>home.newer</c>, <c>home.not-made</c>, <c>home.not-writable</c>, <c>keys.no-log-key</c>, <c>keys.open-to-others</c>, <c>keys.unreadable</c>.</returns>
    public static async Task<Outcome<EmbeddedHome>> OpenAsync(EmbeddedHomeOptions options, CancellationToken cancellation = default)
    {
        var keys = new KeyFolder(options.Environment.KeyFolder, options.Entropy);
        var isNew = options.Access != HomeAccess.Read && !HomeDescription.IsIn(options.Path);
        var description = HomeMaking.Describe(options, keys);
        if (!description.Succeeded) return Outcome<EmbeddedHome>.Failed(description.Problems);
        try
        {
            var held = options.Access == HomeAccess.Run ? await HoldAsync(options, cancellation) : null;
            if (options.Access != HomeAccess.Read) Sweep(options, keys);
            return new EmbeddedHome(options, description.Value, keys, held, isNew);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return HomeFaults.NotWritable(options.Path, fault.Message);
        }
    }

    /// <summary>Finishes what is under way and closes every file.</summary>
    public async ValueTask DisposeAsync()
    {
        await _tracking.DisposeAsync();
        await _ledger.DisposeAsync();
        await _vault.DisposeAsync();
        await _evidence.DisposeAsync();
        _artifacts.Dispose();
        _heads.Dispose();
        if (IsRefused && _wasMade) RemoveIfUnused();
        _lock?.Dispose();
    }

    // With its log key; a home that holds anything stays.
    private void RemoveIfUnused()
    {
        if (Directory.EnumerateFileSystemEntries(Path).Any(entry => !HomeMaking.Makes(System.IO.Path.GetFileName(entry)))) return;
        foreach (var file in Directory.GetFiles(Path)) File.Delete(file);
        Directory.Delete(Path);
        File.Delete(Keys.LogFile(LogKey.Name));
    }

    private static void Sweep(EmbeddedHomeOptions options, KeyFolder keys)
    {
        foreach (var folder in new[] { options.Path, options.Environment.HeadFolder, keys.Path, keys.LogFolder }) DurableFile.Sweep(folder, options.Clock.GetUtcNow());
    }

    private static Task<HomeLock> HoldAsync(EmbeddedHomeOptions options, CancellationToken cancellation) =>
        HomeLock.AcquireAsync(options.Path, new HomeLockHolder(System.Environment.ProcessId, options.Command, options.Clock.GetUtcNow()), options.Waiting, options.Clock, cancellation);
}
