using Assay.Kernel;
using Assay.Monitor.Reading;
using Assay.Monitor.Windows;
using Assay.Predictions;
using Assay.Tables;

namespace Assay.Monitor.Logs;

/// <summary>Reads the log of a served model as a table like any other: inputs by the features' own names, late labels beside the rows that they belong to.</summary>
/// <param name="tables">Reads tables.</param>
/// <param name="logs">Where logs are.</param>
/// <param name="running">Tells what is not Parquet yet.</param>
public sealed class InferenceLogReader(TableReader tables, InferenceLogs logs, IRunningRows running)
{
    private const string Input = "input.";
    private const string Output = "output.";
    private const string Id = "id";
    private const string Label = "label";
    private const string Time = "time";
    private static readonly string[] Own = [Id, "version", "caller", VersionBy];

    /// <summary>The column that says how it came that a version answered: <c>default</c>, <c>dealt</c>, <c>named</c>; missing where it was not kept yet.</summary>
    public const string VersionBy = "version_by";

    /// <summary>The rows of a model, or <c>monitor.no-log</c>.</summary>
    /// <param name="model">Its name.</param>
    /// <param name="from">Rows of earlier hours are left out; null takes all.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Outcome<ReadTable>> ReadAsync(string model, DateTimeOffset? from, CancellationToken cancellation)
    {
        // Taken before the files are listed: what is compacted in between is in both, and the file counts.
        using var now = await running.TakeAsync(model, cancellation);
        var hours = Together(logs.HoursOf(model, from), InferenceLogs.From(now.Rows, from));
        if (hours.Length == 0) return new Problem("monitor.no-log", "There is no log of such a model.", "Correct the name, or serve the model first.") { Place = new Place(Field: "model"), Value = model };
        var read = await new LogParts(tables, VersionBy).ReadAsync(hours, cancellation);
        if (!read.Succeeded) return read;
        var rows = new Table([.. read.Value.Rows.Columns.Select(Plain)]);
        var labels = Together(logs.LabelsOf(model), now.Labels);
        if (labels.Length == 0) return read.Value with { Rows = rows, Source = $"log of {model}" };
        var late = await tables.ReadAsync(labels, "model", null, cancellation);
        return late.Map(found => new ReadTable(new Table([.. rows.Columns, LabelsOf(rows, found.Rows)]), $"log of {model}", Digest.Of($"{read.Value.Digest}{found.Digest}")));
    }

    /// <summary>What the columns of a log mean, beside what was asked for.</summary>
    public static ColumnRoles Roles(ColumnRoles asked, Table rows) => asked with
    {
        Time = asked.Time is { } time && rows.Find(time) is not null ? time : Time,
        Latency = asked.Latency ?? "latency_us",
        Error = asked.Error ?? "error",
        OutOfDomain = "out_of_domain",
        Outputs = asked.Outputs.IsEmpty ? [.. rows.Columns.Select(column => column.Name).Where(name => name.StartsWith(Output, StringComparison.Ordinal))] : asked.Outputs,
        Label = asked.Label ?? (rows.Find(Label) is null ? null : Label),
        Ignored = [.. asked.Ignored, .. Own],
    };

    private static string[] Together(string[] files, IEnumerable<string> running)
    {
        var compacted = files.Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        return [.. files.Concat(running.Where(file => !compacted.Contains(Path.GetFileName(file)))).OrderBy(Path.GetFileName, StringComparer.Ordinal)];
    }

    private static Column Plain(Column column)
    {
        if (!column.Name.StartsWith(Input, StringComparison.Ordinal)) return column;
        var name = column.Name[Input.Length..];
        return column is NumericColumn numbers ? new NumericColumn(name, numbers.Values, numbers.Type) : new CategoricalColumn(name, ((CategoricalColumn)column).Codes, ((CategoricalColumn)column).Levels);
    }

    // Of two labels of one row the one that came later counts.
    private static Column LabelsOf(Table rows, Table late)
    {
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in Enumerable.Range(0, late.RowCount).OrderBy(row => late.Numeric(Time).Values[row])) if (late[Id].TextAt(row) is { } id) byId[id] = row;
        var places = Enumerable.Range(0, rows.RowCount).Select(row => rows[Id].TextAt(row) is { } id && byId.TryGetValue(id, out var place) ? place : -1).ToArray();
        return late[Label] is NumericColumn numbers
            ? new NumericColumn(Label, [.. places.Select(place => place < 0 ? double.NaN : numbers.Values[place])], numbers.Type)
            : CategoricalColumn.FromTexts(Label, [.. places.Select(place => place < 0 ? null : late[Label].TextAt(place))]);
    }
}
