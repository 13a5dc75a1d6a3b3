using System.Text.Json;
using Assay.Stores.Embedded.Sqlite;
using Assay.Tracking.Index;
using Assay.Tracking.Runs;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Columns of runs, within one transaction. A few runs are looked up one by one; for many the whole column is read, and the others are passed over.</summary>
internal sealed class SqliteRunColumns(StatementSet statements) : IRunColumns
{
    private const string DatasetContext = "mlflow.data.context";

    // A look-up costs about as much as passing over so many rows.
    private const int RowsInLookUp = 8;

    public RunChanges ChangesSince(long cursor) => RunChangeLog.Since(cursor, statements);

    public void ReadRuns(IReadOnlyCollection<long>? only, Action<RunRow> row) => Read(
        ColumnSql.Runs, ColumnSql.Run, null, only, read => row(new RunRow(read.Int64(0), read.Text(1), read.Text(2), (LifecycleStage)read.Int32(3), read.Int64(4))));

    public void ReadAttribute(RunAttribute attribute, IReadOnlyCollection<long>? only, Action<long, string> row)
    {
        var (all, one) = attribute switch
        {
            RunAttribute.Status => (ColumnSql.Statuses, ColumnSql.Status),
            RunAttribute.RunName => (ColumnSql.Names, ColumnSql.Name),
            RunAttribute.UserId => (ColumnSql.Users, ColumnSql.User),
            RunAttribute.ArtifactUri => (ColumnSql.ArtifactUris, ColumnSql.ArtifactUri),
            RunAttribute.EndTime => (ColumnSql.EndTimes, ColumnSql.EndTime),
            _ => throw new ArgumentOutOfRangeException(nameof(attribute)),
        };
        Read(all, one, null, only, attribute == RunAttribute.Status ? read => row(read.Int64(0), NameOf((RunStatus)read.Int32(1))) : read => row(read.Int64(0), read.Text(1)));
    }

    public void ReadMetric(string key, IReadOnlyCollection<long>? only, Action<long, double> row)
    {
        if (WordNumbers.Read(key, statements) is { } word) Read(ColumnSql.Metrics, ColumnSql.Metric, word, only, read => row(read.Int64(0), read.Real(1)));
    }

    public void ReadParam(string key, IReadOnlyCollection<long>? only, Action<long, string> row)
    {
        if (WordNumbers.Read(key, statements) is { } word) Read(ColumnSql.Params, ColumnSql.Param, word, only, read => row(read.Int64(0), read.Text(1)));
    }

    public void ReadTag(string key, IReadOnlyCollection<long>? only, Action<long, string> row)
    {
        if (WordNumbers.Read(key, statements) is { } word) Read(ColumnSql.Tags, ColumnSql.Tag, word, only, read => row(read.Int64(0), read.Text(1)));
    }

    public void ReadDatasets(IReadOnlyCollection<long>? only, Action<long, RunDataset> row) => Read(ColumnSql.Datasets, ColumnSql.Dataset, null, only, read => row(read.Int64(0), Dataset(read)));

    private void Read(string all, string one, long? key, IReadOnlyCollection<long>? only, Action<RowStatement> row)
    {
        if (only is null || only.Count * RowsInLookUp > RunCount())
        {
            var wanted = only is null ? null : only as IReadOnlySet<long> ?? new HashSet<long>(only);
            Rows(statements[all], key, read =>
            {
                if (wanted is null || wanted.Contains(read.Int64(0))) row(read);
            });
            return;
        }

        foreach (var number in only)
        {
            var read = statements[one];
            read.Bind(1, number);
            Rows(read, key, row);
        }
    }

    private static void Rows(RowStatement read, long? key, Action<RowStatement> row)
    {
        if (key is { } word) read.Bind(2, word);
        while (read.Next()) row(read);
    }

    private long RunCount()
    {
        var newest = statements[RunSql.NewestNumber];
        newest.Next();
        var number = newest.Int64(0);
        newest.Reset();
        return number;
    }

    private static string NameOf(RunStatus status) => status switch
    {
        RunStatus.Running => "RUNNING",
        RunStatus.Scheduled => "SCHEDULED",
        RunStatus.Finished => "FINISHED",
        RunStatus.Failed => "FAILED",
        RunStatus.Killed => "KILLED",
        _ => throw new FormatException($"There is no run status {(int)status}."),
    };

    private static RunDataset Dataset(RowStatement read)
    {
        var body = new Utf8JsonReader(read.Bytes(1));
        using var document = JsonDocument.ParseValue(ref body);
        var root = document.RootElement;
        return new RunDataset(Text(root, "name") ?? "", Text(root, "digest") ?? "", root.TryGetProperty("tags", out var tags) ? ContextIn(tags) : null);
    }

    private static string? ContextIn(JsonElement tags) =>
        tags.EnumerateArray().Where(tag => Text(tag, "key") == DatasetContext).Select(tag => Text(tag, "value")).FirstOrDefault();

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
