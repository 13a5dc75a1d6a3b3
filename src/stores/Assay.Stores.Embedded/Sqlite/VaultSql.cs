namespace Assay.Stores.Embedded.Sqlite;

/// <summary>Every statement that the vault's database is ever given.</summary>
internal static class VaultSql
{
    /// <summary>The tables of <c>vault.db</c>.</summary>
    public static SqliteSchema Schema { get; } = new("vault", 0x41535654, [
        """
        CREATE TABLE person_key (
            person TEXT PRIMARY KEY,
            key BLOB NOT NULL CHECK (length(key) = 32)
        ) STRICT;
        CREATE TABLE opening (
            commitment BLOB PRIMARY KEY CHECK (length(commitment) = 32),
            person TEXT NOT NULL,
            encrypted BLOB NOT NULL
        ) STRICT;
        CREATE INDEX opening_by_person ON opening (person);
        """,
        """
        CREATE TABLE opening_bundle (
            bundle INTEGER PRIMARY KEY,
            person TEXT NOT NULL,
            commitments BLOB NOT NULL CHECK (length(commitments) % 32 = 0),
            encrypted BLOB NOT NULL
        ) STRICT;
        DROP INDEX opening_by_person;
        """,
    ]);

    public const string Key = "SELECT key FROM person_key WHERE person = $person";
    public const string AddKey = "INSERT INTO person_key (person, key) VALUES ($person, $key)";
    public const string AddOpening = "INSERT INTO opening (commitment, person, encrypted) VALUES ($commitment, $person, $encrypted) ON CONFLICT (commitment) DO NOTHING";
    public const string AddBundle = "INSERT INTO opening_bundle (person, commitments, encrypted) VALUES ($person, $commitments, $encrypted)";
    public const string Opening = "SELECT commitment, person, encrypted, key FROM opening JOIN person_key USING (person) WHERE commitment = $commitment";

    /// <summary>
    /// Looks through the commitments of all bundles: about 50 ms of processor time for a million of them. An index over what is random would cost every append
    /// a page of writing for each.
    /// </summary>
    public const string OpeningInBundle = "SELECT commitments, person, encrypted, key FROM opening_bundle JOIN person_key USING (person) WHERE instr(commitments, $commitment) > 0 LIMIT 1";

    public const string DropOpenings = "DELETE FROM opening WHERE person = $person";
    public const string DropBundles = "DELETE FROM opening_bundle WHERE person = $person";
    public const string DropKey = "DELETE FROM person_key WHERE person = $person";
}
