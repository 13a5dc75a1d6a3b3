using Assay.Tracking.Runs;
using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>The keys under which a group of logs writes, and what runs hold under them. Points are not among them: they are only ever added.</summary>
internal sealed class AskedKeys
{
    private readonly HashSet<(string Run, string Key)> _params = [];
    private readonly HashSet<(string Run, string Key)> _tags = [];
    private readonly HashSet<(string Run, RunLinkKind Kind, string Key)> _links = [];

    public AskedKeys(IReadOnlyList<LogChange> changes)
    {
        foreach (var log in changes.Select(change => change.Log))
        {
            foreach (var param in log.Params) _params.Add((log.RunId, param.Key));
            foreach (var key in log.Tags.Select(tag => tag.Key).Concat(log.RemovedTags)) _tags.Add((log.RunId, key));
            foreach (var link in log.Links) _links.Add((log.RunId, link.Kind, link.Key));
        }
    }

    /// <summary>Adds the statements that ask.</summary>
    public void AddTo(NpgsqlBatch batch)
    {
        if (_params.Count > 0) batch.Add(RunReadSql.ParamsAsked, _params.Select(key => key.Run).ToArray(), _params.Select(key => key.Key).ToArray());
        if (_tags.Count > 0) batch.Add(RunReadSql.TagsAsked, _tags.Select(key => key.Run).ToArray(), _tags.Select(key => key.Key).ToArray());
        if (_links.Count > 0) batch.Add(RunReadSql.LinksAsked, _links.Select(key => key.Run).ToArray(), _links.Select(key => (int)key.Kind).ToArray(), _links.Select(key => key.Key).ToArray());
    }

    /// <summary>Reads the answers, in the same order.</summary>
    public async Task ReadAsync(NpgsqlDataReader reader, Dictionary<string, HeldRun> runs)
    {
        if (_params.Count > 0) await NextAsync(reader, runs, (run, row) => run.HoldsParam(row.GetString(1), row.GetString(2)));
        if (_tags.Count > 0) await NextAsync(reader, runs, (run, row) => run.HoldsTag(row.GetString(1), row.GetString(2)));
        if (_links.Count > 0) await NextAsync(reader, runs, (run, row) => run.HoldsLink((RunLinkKind)row.GetInt32(1), row.GetString(2), row.Bytes(3)));
    }

    private static async Task NextAsync(NpgsqlDataReader reader, Dictionary<string, HeldRun> runs, Action<HeldRun, NpgsqlDataReader> holds)
    {
        await reader.NextResultAsync();
        while (await reader.ReadAsync()) if (runs.TryGetValue(reader.GetString(0), out var run)) holds(run, reader);
    }
}
