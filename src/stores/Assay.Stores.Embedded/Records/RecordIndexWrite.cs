using Assay.Ledger.Index;
using Assay.Stores.Embedded.Sqlite;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Records;

/// <summary>Adds a batch of leaves, and what they change in what follows from them: each tally and each newest record is written once a batch. Within the caller's transaction.</summary>
internal sealed class RecordIndexWrite(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _record = Positional(connection, RecordIndexSql.AddRecord, 9);
    private readonly SqliteCommand _about = Positional(connection, RecordIndexSql.AddMark, 2);
    private readonly SqliteCommand _newest = Positional(connection, RecordIndexSql.PutNewest, 5);
    private readonly SqliteCommand _tally = Positional(connection, RecordIndexSql.AddTally, 6);
    private readonly SqliteCommand _signer = Positional(connection, RecordIndexSql.AddSigner, 2);
    private readonly Dictionary<string, long> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _words = new(StringComparer.Ordinal);

    public void Add(IReadOnlyList<RecordHeader> records, RecordMark mark)
    {
        var newest = new Dictionary<(long Project, long Context, long Step, long Kind), long>();
        var tallies = new Dictionary<(long Project, long Kind, long Person, long Context), (long Records, long Newest)>();
        var signers = new Dictionary<long, long>();
        foreach (var record in records)
        {
            var (kind, person, project, step, context) = (IdOf(record.Kind, _kinds, RecordIndexSql.KindId), WordOf(record.Person), WordOf(record.Project), WordOf(record.Step), (long)record.Context);
            Run(_record, record.Index, record.Id, kind, person, project, step, context, record.At.ToUnixTimeMilliseconds(), record.LatestBefore.ToUnixTimeMilliseconds());
            foreach (var about in record.Marks) Run(_about, about, record.Index);
            if (project != 0) newest[(project, context, step, kind)] = record.Index;
            if (WordOf(record.KeyId) is var signer and not 0) signers[signer] = signers.GetValueOrDefault(signer) + 1;
            var key = (project, kind, person, context);
            tallies[key] = (tallies.GetValueOrDefault(key).Records + 1, record.Index);
        }

        foreach (var (key, leaf) in newest) Run(_newest, key.Project, key.Context, key.Step, key.Kind, leaf);
        foreach (var (key, tally) in tallies) Run(_tally, key.Project, key.Kind, key.Person, key.Context, tally.Records, tally.Newest);
        foreach (var (signer, count) in signers) Run(_signer, signer, count);
        connection.Ask(RecordIndexSql.PutMark, ("$next", mark.Next), ("$latest", mark.Latest.ToUnixTimeMilliseconds()), ("$leaf", mark.LastLeaf!.Value.ToArray()));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in new[] { _record, _about, _newest, _tally, _signer }) command.Dispose();
    }

    private long WordOf(string? text) => string.IsNullOrEmpty(text) ? 0 : IdOf(text, _words, RecordIndexSql.WordId);

    private long IdOf(string text, Dictionary<string, long> known, string sql)
    {
        if (!known.TryGetValue(text, out var id)) known[text] = id = (long)connection.Ask(sql, ("$text", text))!;
        return id;
    }

    private static SqliteCommand Positional(SqliteConnection connection, string sql, int count) =>
        connection.Command(sql, [.. Enumerable.Range(1, count).Select(place => ($"?{place}", (object?)null))]);

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }
}
