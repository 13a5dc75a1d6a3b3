using Assay.Kernel;
using Assay.Stores.Embedded.Home;

namespace Assay.Stores.Embedded.Backup;

/// <summary>
/// A home in one file, and back. Either is done whole or not at all. A backup holds personal text with its keys (the vault), so a person who
/// is erased later is still in it; and it holds the private keys only when asked to.
/// </summary>
public static class HomeBackup
{
    /// <summary>Writes a backup of a home, which may be in use meanwhile.</summary>
    /// <param name="home">The home's folder.</param>
    /// <param name="file">The backup to make; must not exist.</param>
    /// <param name="environment">Where the keys lie.</param>
    /// <param name="clock">Says when it was made.</param>
    /// <param name="withKeys">Whether the person's private keys go into it: whoever has the file can then sign in their name.</param>
    /// <param name="cancellation">Stops and leaves nothing.</param>
    /// <returns>What was written, or <c>backup.exists</c>, <c>backup.not-written</c>, <c>backup.source-damaged</c>, <c>home.missing</c>, <c>home.unreadable</c>, or the store's own fault.</returns>
    public static async Task<Outcome<BackupSummary>> WriteAsync(string home, string file, EnvironmentPaths environment, TimeProvider clock, bool withKeys = false, CancellationToken cancellation = default)
    {
        var key = HomeDescription.Read(home);
        if (!key.Succeeded) return Outcome<BackupSummary>.Failed(key.Problems);
        if (File.Exists(file)) return BackupFaults.Exists(file);
        using var writer = new BackupWriter(Path.GetFullPath(home), Path.GetFullPath(file));
        try
        {
            return await writer.RunAsync(key.Value.Name, withKeys ? environment.KeyFolder : null, clock.GetUtcNow(), cancellation);
        }
        catch (StoreFaultException fault)
        {
            return fault.Problem;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return BackupFaults.NotWritten(file, fault.Message);
        }
    }

    /// <summary>Restores a home from a backup. Every digest is checked before the home appears at its place.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="home">The home to make; must not exist, or be an empty folder.</param>
    /// <param name="environment">Where keys and known heads go.</param>
    /// <param name="withKeys">Whether to restore the private keys too; a different key that is there already is never overwritten.</param>
    /// <param name="cancellation">Stops and leaves nothing.</param>
    /// <returns>
    /// What was restored, or <c>backup.missing</c>, <c>backup.damaged</c>, <c>backup.newer</c>, <c>backup.home-not-empty</c>, <c>backup.no-keys</c>,
    /// <c>backup.other-key</c>, <c>backup.not-restored</c>.
    /// </returns>
    public static async Task<Outcome<BackupSummary>> RestoreAsync(string file, string home, EnvironmentPaths environment, bool withKeys = false, CancellationToken cancellation = default)
    {
        if (!File.Exists(file)) return BackupFaults.Missing(file);
        if (Directory.Exists(home) && Directory.EnumerateFileSystemEntries(home).Any()) return BackupFaults.NotEmpty(home);
        using var reader = new BackupReader(file, Path.GetFullPath(home));
        try
        {
            return await reader.RunAsync(withKeys ? environment.KeyFolder : null, new KnownHeads(environment.HeadFolder), cancellation);
        }
        catch (InvalidDataException fault)
        {
            return BackupFaults.Damaged(file, fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return BackupFaults.NotRestored(home, fault.Message);
        }
    }
}
