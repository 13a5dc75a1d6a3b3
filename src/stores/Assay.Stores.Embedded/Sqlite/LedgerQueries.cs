using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Store;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>What is read from the ledger's database, each by one index look-up or one page of a range.</summary>
internal static class LedgerQueries
{
    /// <summary>Rows in a page: a stream holds no transaction open between pages, so it never keeps the write-ahead log from being cut back.</summary>
    public const int Page = 512;

    public static List<StoredEnvelope> Leaves(SqliteConnection connection, long from, long to) =>
        connection.Rows(LedgerSql.Leaves, Envelope, ("$from", from), ("$to", to), ("$most", Page));

    /// <summary>At most two. Identifiers are plain ASCII, so every one that starts with the prefix sorts before the prefix and U+FFFF.</summary>
    public static List<StoredEnvelope> LeavesById(SqliteConnection connection, string prefix) =>
        connection.Rows(LedgerSql.LeafById, Envelope, ("$first", prefix), ("$beyond", prefix + '\uFFFF'));

    public static Dictionary<string, StoredEnvelope> LeavesByKey(SqliteConnection connection, IReadOnlyCollection<string> keys) =>
        connection.Rows(LedgerSql.EnvelopesByKeys, row => (Key: row.GetString(4), Envelope: Envelope(row)), ("$keys", JsonSerializer.Serialize(keys)))
            .ToDictionary(found => found.Key, found => found.Envelope, StringComparer.Ordinal);

    public static Digest? Node(SqliteConnection connection, int level, long index)
    {
        var hash = level == 0 ? connection.Ask(LedgerSql.LeafHash, ("$index", index)) : connection.Ask(LedgerSql.NodeHash, ("$level", level), ("$index", index));
        return hash is byte[] bytes ? new Digest(bytes) : null;
    }

    public static List<(int Level, long Index, Digest Hash)> Nodes(SqliteConnection connection, int level, long index) =>
        connection.Rows(LedgerSql.Nodes, row => (row.GetInt32(0), row.GetInt64(1), row.Digest(2)), ("$level", level), ("$index", index), ("$most", Page));

    public static List<(long Size, string Text)> Checkpoints(SqliteConnection connection, long beyond) =>
        connection.Rows(LedgerSql.Checkpoints, row => (row.GetInt64(0), row.GetString(1)), ("$size", beyond), ("$most", Page));

    private static StoredEnvelope Envelope(SqliteDataReader row) => new(row.GetInt64(0), row.Bytes(1), row.Digest(2), row.GetString(3));
}
