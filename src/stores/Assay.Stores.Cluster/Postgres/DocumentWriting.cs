using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Outbox;
using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Writes documents and what the ledger is to be told of them: many changes in one go, each whole or its refusal.</summary>
internal static class DocumentWriting
{
    public static async Task<Outcome<Nothing>[]> ApplyAsync(PostgresSession session, IReadOnlyList<DocumentChange> changes)
    {
        var held = await HoldAsync(session.Connection, [.. changes.SelectMany(change => change.Writes).Select(write => write.Document)]);
        var problems = changes.Select(held.Take).ToArray();
        await using var batch = new NpgsqlBatch(session.Connection);
        Write(batch, held);
        OutboxEntry[] entries = [.. changes.Where((_, place) => problems[place] is null).SelectMany(change => change.Outbox)];
        session.Tell(batch, entries);
        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync();
        return [.. problems.Select(problem => problem is null ? Outcome.Done : Outcome<Nothing>.Failed([problem]))];
    }

    // A document or a name that another server adds meanwhile breaks a unique index; the transaction is then made again, and sees it.
    private static async Task<HeldDocuments> HoldAsync(NpgsqlConnection connection, Document[] documents)
    {
        var held = new HeldDocuments();
        await using var batch = new NpgsqlBatch(connection);
        Keys(batch, DocumentSql.Lock, documents.Select(document => (document.Kind, document.Id)).Distinct());
        var names = documents.Select(HeldDocument.NameOf).OfType<(string Kind, string Parent, string Name)>().Distinct().ToArray();
        if (names.Length > 0) batch.Add(DocumentSql.NameHolders, names.Select(name => name.Kind).ToArray(), names.Select(name => name.Parent).ToArray(), names.Select(name => name.Name).ToArray());
        if (batch.BatchCommands.Count == 0) return held;
        await using var reader = await batch.ExecuteReaderAsync();
        while (await reader.ReadAsync()) held.Holds(reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.GetString(3), reader.Text(4));
        if (!await reader.NextResultAsync()) return held;
        while (await reader.ReadAsync()) held.HoldsName(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3));
        return held;
    }

    // Names are given up before they are taken: two documents may change theirs for each other's.
    private static void Write(NpgsqlBatch batch, HeldDocuments held)
    {
        Keys(batch, DocumentSql.Remove, held.Removed);
        Keys(batch, DocumentSql.FreeName, held.Renamed);
        Rows(batch, DocumentSql.Replace, [.. held.Replaced]);
        Rows(batch, DocumentSql.Add, [.. held.Added]);
    }

    private static void Keys(NpgsqlBatch batch, string sql, IEnumerable<(string Kind, string Id)> keys)
    {
        (string Kind, string Id)[] all = [.. keys];
        if (all.Length > 0) batch.Add(sql, all.Select(key => key.Kind).ToArray(), all.Select(key => key.Id).ToArray());
    }

    private static void Rows(NpgsqlBatch batch, string sql, Document[] documents)
    {
        if (documents.Length == 0) return;
        string?[] Texts(Func<Document, string?> text) => [.. documents.Select(text)];
        batch.Add(
            sql, Texts(document => document.Kind), Texts(document => document.Id), Texts(document => document.Parent), Texts(document => document.Name), Texts(document => document.State),
            documents.Select(document => document.Order).ToArray(), documents.Select(document => document.Version).ToArray(), documents.Select(document => document.Body.ToArray()).ToArray());
    }
}
