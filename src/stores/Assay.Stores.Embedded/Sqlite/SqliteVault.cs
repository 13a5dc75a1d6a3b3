using System.Security.Cryptography;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>
/// The vault in one SQLite file: personal text under a key for each person, and the keys in a table of their own. The keys are not wrapped:
/// encryption is here so that destroying 32 bytes erases a person's text, not to hide it from someone who holds the home. Encrypt the disk
/// for that. Copies of the file (backups) have their own copies of the keys.
/// </summary>
public sealed class SqliteVault : IVault
{
    private readonly SqliteFile _file;
    private readonly SerialWriter _writer;
    private readonly Entropy _entropy;

    /// <summary>The vault in the file <paramref name="path"/>, which is opened, and made if need be, when first used.</summary>
    /// <param name="path">The database file, <c>vault.db</c>.</param>
    /// <param name="entropy">Makes keys and nonces; called by one thread at a time.</param>
    /// <param name="patienceSeconds">How long to wait for another process before failing as <c>store.locked</c>; at least 1.</param>
    public SqliteVault(string path, Entropy entropy, int patienceSeconds = SqliteLedgerStore.DefaultPatienceSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(patienceSeconds, 1);
        _file = new SqliteFile(Path.GetFullPath(path), VaultSql.Schema, patienceSeconds);
        _writer = new SerialWriter(_file, WipeWhatIsFreed);
        _entropy = entropy;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreFaultException">The file is damaged, locked, full or not writable; nothing was kept.</exception>
    public Task KeepAsync(IReadOnlyCollection<Opening> openings, CancellationToken cancellation = default) =>
        openings.Count == 0 ? Task.CompletedTask : _writer.WriteAsync(connection => connection.InTransaction(() => Keep(connection, openings)), cancellation);

    /// <inheritdoc/>
    /// <exception cref="StoreFaultException">The file is damaged, or the text was changed from outside.</exception>
    public Task<Opening?> OpenAsync(Digest commitment, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var rows = _file.Read(connection => connection.Rows(VaultSql.Opening, row => (row.GetString(0), row.Bytes(1), row.Bytes(2)), ("$commitment", commitment.ToArray())));
        return Task.FromResult(rows is [var (person, encrypted, key)] ? Decrypt(commitment, person, encrypted, key) : null);
    }

    /// <summary>
    /// Destroys a person's key and everything under it, then rewrites the file and cuts back its write-ahead log, so that neither has the
    /// bytes any more. What the disk itself keeps of overwritten blocks is beyond a file's reach. True if there was a key.
    /// </summary>
    /// <exception cref="StoreFaultException">
    /// <c>vault.shred-unfinished</c>: the key is gone, but another program holds the file open for reading; shred again when it has ended.
    /// </exception>
    public async Task<bool> ShredAsync(string person, CancellationToken cancellation = default)
    {
        var found = false;
        await _writer.WriteAsync(connection => found = Shred(connection, person), cancellation);
        return found;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _file.Dispose();
    }

    private void Keep(SqliteConnection connection, IReadOnlyCollection<Opening> openings)
    {
        foreach (var mine in openings.GroupBy(opening => opening.Person))
        {
            var key = KeyOf(connection, mine.Key);
            foreach (var opening in mine)
            {
                using var add = connection.Command(VaultSql.AddOpening, ("$commitment", opening.Commitment.Hmac.ToArray()), ("$person", mine.Key), ("$encrypted", EncryptedOpening.Encrypt(opening, key, _entropy)));
                add.ExecuteNonQuery();
            }
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private byte[] KeyOf(SqliteConnection connection, string person)
    {
        if (connection.Ask(VaultSql.Key, ("$person", person)) is byte[] known) return known;
        var key = new byte[EncryptedOpening.KeySize];
        _entropy(key);
        connection.Ask(VaultSql.AddKey, ("$person", person), ("$key", key));
        return key;
    }

    private Opening Decrypt(Digest commitment, string person, byte[] encrypted, byte[] key)
    {
        try
        {
            return EncryptedOpening.Decrypt(commitment, person, encrypted, key);
        }
        catch (CryptographicException fault)
        {
            throw VaultFaults.Altered(_file.Path, commitment, fault);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private bool Shred(SqliteConnection connection, string person)
    {
        var found = false;
        connection.InTransaction(() =>
        {
            connection.Ask(VaultSql.DropOpenings, ("$person", person));
            using var drop = connection.Command(VaultSql.DropKey, ("$person", person));
            found = drop.ExecuteNonQuery() > 0;
        });
        // secure_delete zeroes what it frees, yet rows that were moved within a page may have left copies: VACUUM writes every page anew.
        connection.Run("VACUUM");
        if ((long)connection.Ask("PRAGMA wal_checkpoint(TRUNCATE)")! != 0) throw VaultFaults.ShredUnfinished(_file.Path);
        return found;
    }

    private void WipeWhatIsFreed(SqliteConnection connection)
    {
        connection.Run("PRAGMA secure_delete = ON");
        if (connection.Ask("PRAGMA secure_delete") is var value and not 1L) throw SqliteFaults.Setting(_file.Path, "secure_delete", value, "1");
    }
}
