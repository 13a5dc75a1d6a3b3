using Assay.Kernel;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>What can be wrong with a vault whose database is sound.</summary>
internal static class VaultFaults
{
    /// <summary>A row does not decrypt: it was changed, or moved from another person or commitment.</summary>
    public static StoreFaultException Altered(string path, Digest commitment, Exception cause) => new(new Problem(
        "vault.altered", "A personal text in the vault was changed from outside; it is not shown.", "Restore the vault from a backup. The records themselves are not affected: 'assay ledger verify' still holds.")
    { Place = new Place(path), Value = commitment.ToString() }, cause);

    /// <summary>The key is destroyed in the database, but a reader holds the write-ahead log that still has its bytes.</summary>
    public static StoreFaultException ShredUnfinished(string path) => new(new Problem(
        "vault.shred-unfinished", "The key is destroyed, but another program is reading the vault, so its bytes may still be in the file beside it.", "End the other program, then run the same command again to wipe them.")
    { Place = new Place(path + "-wal") });
}
