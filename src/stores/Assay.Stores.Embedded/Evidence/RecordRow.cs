using Assay.Evidence.Index;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Evidence;

/// <summary>A record of the index as a row of numbers.</summary>
internal static class RecordRow
{
    /// <summary>The record in a row.</summary>
    public static IndexedRecord Read(SqliteDataReader row, WordTable words) => new()
    {
        Index = row.GetInt64(0),
        Id = row.GetString(1),
        Kind = words.TextOf(row.GetInt64(2))!,
        Person = words.TextOf(row.GetInt64(3))!,
        Project = words.TextOf(row.GetInt64(4)),
        Context = (RecordContext)row.GetInt64(5),
        Attribution = (RecordAttribution)row.GetInt64(6),
        At = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
        Facts = words.FactsOf(row.GetInt64(8)),
        Holder = words.TextOf(row.GetInt64(9)),
    };

    /// <summary>The tally in a row.</summary>
    public static FactTally ReadTally(SqliteDataReader row, WordTable words) => new(
        words.TextOf(row.GetInt64(0))!,
        words.TextOf(row.GetInt64(1)),
        words.TextOf(row.GetInt64(2))!,
        (RecordContext)row.GetInt64(3),
        (RecordAttribution)row.GetInt64(4),
        row.GetInt32(5),
        words.FactsOf(row.GetInt64(6)),
        row.GetInt64(7),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)));
}
