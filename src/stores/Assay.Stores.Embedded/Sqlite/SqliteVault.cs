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
    /// <summary>Openings of a person that come together lie in one row, under one encryption, from as many on: fewer are found faster in rows of their own.</summary>
    private const int FewestInBundle = 16;

    private const int MostInBundle = 1024;

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
        return Task.FromResult(_file.Read(connection => Find(connection, VaultSql.Opening, commitment) ?? Find(connection, VaultSql.OpeningInBundle, commitment)));
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
            foreach (var some in mine.Chunk(MostInBundle)) Keep(connection, some, key);
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private void Keep(SqliteConnection connection, Opening[] openings, byte[] key)
    {
        if (openings.Length >= FewestInBundle)
        {
            connection.Ask(VaultSql.AddBundle, ("$person", openings[0].Person), ("$commitments", EncryptedOpenings.CommitmentsOf(openings)), ("$encrypted", EncryptedOpenings.Encrypt(openings, key, _entropy)));
            return;
        }

        foreach (var opening in openings)
        {
            connection.Ask(VaultSql.AddOpening, ("$commitment", opening.Commitment.Hmac.ToArray()), ("$person", opening.Person), ("$encrypted", EncryptedOpenings.Encrypt([opening], key, _entropy)));
        }
    }

    private byte[] KeyOf(SqliteConnection connection, string person)
    {
        if (connection.Ask(VaultSql.Key, ("$person", person)) is byte[] known) return known;
        var key = new byte[EncryptedOpenings.KeySize];
        _entropy(key);
        connection.Ask(VaultSql.AddKey, ("$person", person), ("$key", key));
        return key;
    }

    private Opening? Find(SqliteConnection connection, string query, Digest commitment) =>
        connection.Rows(query, row => Decrypt(commitment, row.Bytes(0), row.GetString(1), row.Bytes(2), row.Bytes(3)), ("$commitment", commitment.ToArray())).SingleOrDefault();

    private Opening Decrypt(Digest commitment, byte[] commitments, string person, byte[] encrypted, byte[] key)
    {
        try
        {
            return EncryptedOpenings.Decrypt(commitment, commitments, person, encrypted, key);
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
            connection.Ask(VaultSql.DropBundles, ("$person", person));
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
