using Assay.Kernel;
using Assay.Stores.Embedded.Sqlite;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Reads runs, within a transaction.</summary>
internal static class RunReader
{
    /// <summary>The run itself; null when there is none.</summary>
    public static RunInfo? Info(StatementSet statements, string runId)
    {
        var read = statements[RunSql.ById];
        read.Bind(1, runId);
        return One(read);
    }

    /// <summary>The run itself; null when there is none.</summary>
    public static RunInfo? Info(StatementSet statements, long number)
    {
        var read = statements[RunSql.ByNumber];
        read.Bind(1, number);
        return One(read);
    }

    /// <summary>The runs in the bin since before a time.</summary>
    public static IReadOnlyList<RunInfo> DeletedBefore(StatementSet statements, long time)
    {
        var read = statements[RunSql.DeletedBefore];
        read.Bind(1, time);
        var runs = new List<RunInfo>();
        while (read.Next()) runs.Add(Info(read));
        return runs;
    }

    /// <summary>The run with what was logged to it.</summary>
    public static Run Whole(StatementSet statements, WordTexts words, RunInfo info)
    {
        var metrics = Rows(statements[MetricSql.LatestOfRun], info.Number, row => new Metric(words.Of(row.Int64(0), statements), Point(row)));
        var parameters = Rows(statements[RunSql.Params], info.Number, row => new Param(words.Of(row.Int64(0), statements), row.Text(1)));
        var tags = Rows(statements[RunSql.Tags], info.Number, row => new Tag(words.Of(row.Int64(0), statements), row.Text(1)));
        metrics.Sort((one, other) => string.CompareOrdinal(one.Key, other.Key));
        parameters.Sort((one, other) => string.CompareOrdinal(one.Key, other.Key));
        tags.Sort((one, other) => string.CompareOrdinal(one.Key, other.Key));
        return new Run(info, metrics, parameters, tags, Rows(statements[RunSql.Links], info.Number, row => new RunLink((RunLinkKind)row.Int32(0), row.Text(1), row.Bytes(2).ToArray())));
    }

    /// <summary>Every point of a metric, once, in order.</summary>
    public static MetricPoint[] History(StatementSet statements, long run, long key)
    {
        var read = statements[MetricSql.Blocks];
        read.Bind(1, run);
        read.Bind(2, key);
        var points = new List<MetricPoint>();
        while (read.Next()) PointBlock.Read(read.Bytes(0), points);
        return MetricHistory.InOrder(points);
    }

    /// <summary>A page of a metric's history.</summary>
    public static HistoryPage Page(StatementSet statements, long run, long key, int from, int most)
    {
        var read = statements[MetricSql.Blocks];
        read.Bind(1, run);
        read.Bind(2, key);
        var window = new HistoryWindow(from, most);
        while (read.Next()) window.Pass(read.Bytes(0));
        return window.IsInOrder ? window.Page : HistoryPage.Of(History(statements, run, key), from, most);
    }

    private static MetricPoint Point(RowStatement row) => new(row.Real(1), row.Int64(2), row.Int64(3));

    private static List<T> Rows<T>(RowStatement read, long run, Func<RowStatement, T> shape)
    {
        read.Bind(1, run);
        var rows = new List<T>();
        while (read.Next()) rows.Add(shape(read));
        return rows;
    }

    private static RunInfo? One(RowStatement read)
    {
        if (!read.Next()) return null;
        var info = Info(read);
        read.Reset();
        return info;
    }

    private static RunInfo Info(RowStatement row) => new(
        row.Int64(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), (RunStatus)row.Int32(5), row.Int64(6), row.IsNull(7) ? null : row.Int64(7), row.Text(8), (LifecycleStage)row.Int32(9))
    {
        FinishedDigest = row.IsNull(10) ? null : new Digest(row.Bytes(10)),
        ChangedAfterFinish = row.Int64(11) != 0,
    };
}
