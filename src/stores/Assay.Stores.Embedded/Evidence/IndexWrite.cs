using Assay.Evidence.Index;
using Assay.Stores.Embedded.Sqlite;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Evidence;

/// <summary>Adds a batch of records, and what they change in the tallies: each tally is written once a batch.</summary>
internal static class IndexWrite
{
    private static readonly string[] Fields = ["$leaf", "$id", "$kind", "$person", "$project", "$context", "$attribution", "$at", "$facts", "$holder", "$act"];

    /// <summary>Within the caller's transaction.</summary>
    public static void Add(SqliteConnection connection, IReadOnlyList<IndexedRecord> records, IndexMark mark)
    {
        var words = WordTable.Read(connection);
        var tallies = new Dictionary<(long Person, long Project, long Kind, long Context, long Attribution, long Month, long Facts), (long Records, long Newest)>();
        using var add = connection.Command(EvidenceSql.AddRecord, [.. Fields.Select(field => (field, (object?)null))]);
        foreach (var record in records)
        {
            var (kind, person, project, facts) = (words.IdOf(record.Kind), words.IdOf(record.Person), words.IdOf(record.Project), words.IdOf(record.Facts));
            var at = record.At.ToUnixTimeMilliseconds();
            Set(add, record.Index, record.Id, kind, person, project, (long)record.Context, (long)record.Attribution, at, facts, words.IdOf(record.Holder), EvidenceKinds.IsAct(record.Kind) ? 1L : 0L);
            add.ExecuteNonQuery();
            var key = (person, project, kind, (long)record.Context, (long)record.Attribution, record.At.UtcDateTime.Year * 100L + record.At.UtcDateTime.Month, facts);
            var tally = tallies.GetValueOrDefault(key, (Records: 0, Newest: long.MinValue));
            tallies[key] = (tally.Records + 1, Math.Max(tally.Newest, at));
        }

        words.Save(connection);
        foreach (var (key, tally) in tallies)
            connection.Ask(EvidenceSql.AddTally, ("$person", key.Person), ("$project", key.Project), ("$kind", key.Kind), ("$context", key.Context), ("$attribution", key.Attribution), ("$month", key.Month), ("$facts", key.Facts), ("$records", tally.Records), ("$newest", tally.Newest));
        connection.Ask(EvidenceSql.PutMark, ("$catalogue", mark.Catalogue!.Value.ToArray()), ("$next", mark.Next), ("$latest", mark.Latest.ToUnixTimeMilliseconds()));
    }

    private static void Set(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
    }
}
