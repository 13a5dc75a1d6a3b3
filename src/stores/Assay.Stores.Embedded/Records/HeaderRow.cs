using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Records;

/// <summary>Rows as the index's readers know them.</summary>
internal static class HeaderRow
{
    /// <summary>The record in a row of <see cref="RecordIndexSql.Columns"/>.</summary>
    public static RecordHeader Read(SqliteDataReader row) => new()
    {
        Index = row.GetInt64(0),
        Id = row.GetString(1),
        Kind = row.GetString(2),
        Person = Text(row, 3) ?? "",
        Project = Text(row, 4),
        Step = Text(row, 5),
        Context = (RecordContext)row.GetInt64(6),
        At = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
        LatestBefore = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)),
    };

    /// <summary>The tally in a row of <see cref="RecordIndexSql.Tallies"/>.</summary>
    public static RecordTally ReadTally(SqliteDataReader row) => new(Text(row, 0), row.GetString(1), Text(row, 2) ?? "", (RecordContext)row.GetInt64(3), row.GetInt64(4), row.GetInt64(5));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
