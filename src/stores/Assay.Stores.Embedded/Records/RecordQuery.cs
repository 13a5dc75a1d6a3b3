using System.Globalization;
using System.Text;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Stores.Embedded.Sqlite;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Records;

/// <summary>
/// Finds records. Each kind is asked for by itself, newest first by an index that ends in the leaf, and the answers are put together: no query sorts more than it gives back. What no
/// index holds together (a person within a kind, a time) is looked at row by row.
/// </summary>
internal static class RecordQuery
{
    /// <summary>The wanted records, the newest first.</summary>
    public static List<RecordHeader> Find(SqliteConnection connection, RecordFilter filter)
    {
        if (filter.Kinds.IsEmpty) return [.. filter.IsOldest ? Enumerable.Reverse(Rows(connection, filter, null)) : Rows(connection, filter, null)];
        var all = filter.Kinds.SelectMany(kind => KindIds(connection, kind)).Distinct().SelectMany(kind => Rows(connection, filter, kind));
        var found = (filter.IsOldest ? all.OrderBy(record => record.Index) : all.OrderByDescending(record => record.Index)).Take(filter.Most ?? int.MaxValue);
        return [.. filter.IsOldest ? found.Reverse() : found];
    }

    // The latest time stated so far only grows: no leaf before this one can state so late a time.
    private static long FirstSince(SqliteConnection connection, DateTimeOffset from)
    {
        var (low, high) = (0L, connection.Ask(RecordIndexSql.LastLeaf) as long? ?? 0);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (connection.Ask(RecordIndexSql.LatestBefore, ("$leaf", middle + 1)) is long latest && latest >= from.ToUnixTimeMilliseconds()) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private static IEnumerable<long> KindIds(SqliteConnection connection, string kind) => kind.EndsWith('.')
        ? connection.Rows(RecordIndexSql.KindsOfStage, row => row.GetInt64(0), ("$first", kind), ("$beyond", kind[..^1] + '/'))
        : connection.Rows(RecordIndexSql.KindsNamed, row => row.GetInt64(0), ("$text", kind));

    private static List<RecordHeader> Rows(SqliteConnection connection, RecordFilter filter, long? kind)
    {
        // Of a kind in a project SQLite takes either alone, where it has no statistics, and looks through all that the other leaves.
        var from = kind is not null && filter.Project is not null ? " FROM record r INDEXED BY record_project_kind " : " FROM record r ";
        var sql = new StringBuilder(RecordIndexSql.Columns).Append(from).Append(RecordIndexSql.Words).Append(" WHERE r.leaf >= $first AND r.leaf < $before");
        if (kind is not null) sql.Append(" AND r.kind = $kind");
        if (filter.Project is { Length: 0 }) sql.Append(" AND r.project = 0");
        else if (filter.Project is not null) sql.Append(" AND r.project = (SELECT id FROM word WHERE text = $project)");
        if (filter.Step is not null) sql.Append(" AND r.step = (SELECT id FROM word WHERE text = $step)");
        if (filter.Person is not null) sql.Append(" AND r.person = (SELECT id FROM word WHERE text = $person)");
        // The index of what is not live is a partial one, and used only where its own condition stands.
        if (filter.Context is { } context) sql.Append(CultureInfo.InvariantCulture, $" AND r.context = {(int)context}{(context == RecordContext.Live ? "" : " AND r.context <> 0")}");
        if (filter.From is not null) sql.Append(" AND r.at >= $from");
        if (filter.Until is not null) sql.Append(" AND r.at < $until");
        if (!filter.About.IsEmpty) sql.Append(CultureInfo.InvariantCulture, $" AND r.leaf IN (SELECT leaf FROM about WHERE mark IN ({string.Join(',', filter.About)}))");
        sql.Append(filter.IsOldest ? " ORDER BY r.leaf LIMIT $most" : " ORDER BY r.leaf DESC LIMIT $most");
        return connection.Rows(sql.ToString(), HeaderRow.Read,
            ("$first", filter.From is { } since ? Math.Max(filter.First, FirstSince(connection, since)) : filter.First), ("$before", filter.Before ?? long.MaxValue), ("$kind", kind), ("$project", filter.Project), ("$step", filter.Step), ("$person", filter.Person),
            ("$from", filter.From?.ToUnixTimeMilliseconds()), ("$until", filter.Until?.ToUnixTimeMilliseconds()), ("$most", filter.Most ?? long.MaxValue));
    }
}
