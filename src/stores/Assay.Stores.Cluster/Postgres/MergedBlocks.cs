using Assay.Tracking.Metrics;
using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>
/// The histories of a run that ends. Where points came one by one, a history lies in as many rows; since all of it is read for the digest, it is written back in a few, which take a tenth of
/// the room and are read at once. What the run holds stays the same.
/// </summary>
/// <param name="run">The run's number.</param>
/// <param name="blocks">Its blocks, by key.</param>
internal sealed class MergedBlocks(long run, ILookup<string, byte[]> blocks)
{
    private const int FewBlocks = 8;
    private const int MostPointsInBlock = 50_000;

    private readonly List<(string Key, byte[] Block)> _merged = [];

    /// <summary>The history of a metric, which is asked for once.</summary>
    public MetricPoint[] History(string key)
    {
        var history = RunReading.History(blocks[key]);
        if (blocks[key].Count() > FewBlocks + (history.Length / MostPointsInBlock)) _merged.AddRange(history.Chunk(MostPointsInBlock).Select(points => (key, MetricSeries.ToBlock(points))));
        return history;
    }

    /// <summary>Adds the statements that write the merged ones, with the run locked.</summary>
    public void Write(NpgsqlBatch batch)
    {
        if (_merged.Count == 0) return;
        string[] keys = [.. _merged.Select(merged => merged.Key)];
        batch.Add(RunSql.RemovePoints, run, keys);
        batch.Add(RunSql.AddPoints, Enumerable.Repeat(run, keys.Length).ToArray(), keys, _merged.Select(merged => merged.Block).ToArray());
    }
}
