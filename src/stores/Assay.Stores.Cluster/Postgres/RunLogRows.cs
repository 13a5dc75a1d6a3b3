using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Writes what runs are to hold: of each table all rows in one statement.</summary>
internal static class RunLogRows
{
    public static void Write(NpgsqlBatch batch, HeldRun[] runs)
    {
        if (runs.Length == 0) return;
        Points(batch, [.. runs.SelectMany(run => run.NewPoints.Select(series => (run.Info.Number, series.Key, series.Value)))]);
        Texts(batch, RunSql.AddParams, runs.SelectMany(run => run.NewParams.Select(param => (run.Info.Number, param.Key, param.Value))));
        Texts(batch, RunSql.SetTags, runs.SelectMany(run => run.NewTags.Where(tag => tag.Value is not null).Select(tag => (run.Info.Number, tag.Key, tag.Value!))));
        Tagless(batch, [.. runs.SelectMany(run => run.NewTags.Where(tag => tag.Value is null).Select(tag => (run.Info.Number, tag.Key)))]);
        Links(batch, runs);
        HeldRun[] marked = [.. runs.Where(run => run.IsMarked)];
        if (marked.Length > 0) batch.Add(RunSql.Mark, marked.Select(run => run.Info.Number).ToArray(), marked.Select(run => run.Info.Name).ToArray(), marked.Select(run => run.Info.ChangedAfterFinish).ToArray());
        batch.Add(RunSql.Touch, (object)runs.Select(run => run.Info.Number).ToArray());
    }

    private static void Points(NpgsqlBatch batch, (long Run, string Key, MetricSeries Series)[] rows)
    {
        if (rows.Length == 0) return;
        long[] runs = [.. rows.Select(row => row.Run)];
        string[] keys = [.. rows.Select(row => row.Key)];
        batch.Add(RunSql.AddPoints, runs, keys, rows.Select(row => row.Series.ToBlock()).ToArray());
        batch.Add(RunSql.SetLatest, runs, keys, rows.Select(row => row.Series.Latest.Value).ToArray(), rows.Select(row => row.Series.Latest.Timestamp).ToArray(), rows.Select(row => row.Series.Latest.Step).ToArray());
    }

    private static void Texts(NpgsqlBatch batch, string sql, IEnumerable<(long Run, string Key, string Value)> texts)
    {
        (long Run, string Key, string Value)[] rows = [.. texts];
        if (rows.Length > 0) batch.Add(sql, rows.Select(row => row.Run).ToArray(), rows.Select(row => row.Key).ToArray(), rows.Select(row => row.Value).ToArray());
    }

    private static void Tagless(NpgsqlBatch batch, (long Run, string Key)[] rows)
    {
        if (rows.Length > 0) batch.Add(RunSql.RemoveTags, rows.Select(row => row.Run).ToArray(), rows.Select(row => row.Key).ToArray());
    }

    private static void Links(NpgsqlBatch batch, HeldRun[] runs)
    {
        var rows = runs.SelectMany(run => run.NewLinks.Select(link => (Run: run.Info.Number, link.Key.Kind, link.Key.Key, Body: link.Value.ToArray()))).ToArray();
        if (rows.Length == 0) return;
        batch.Add(RunSql.SetLinks, rows.Select(row => row.Run).ToArray(), rows.Select(row => (int)row.Kind).ToArray(), rows.Select(row => row.Key).ToArray(), rows.Select(row => row.Body).ToArray());
    }
}
