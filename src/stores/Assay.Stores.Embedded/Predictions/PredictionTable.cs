using Assay.Predictions;
using Assay.Tables;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>The rows of a segment as the columns of its Parquet file.</summary>
internal sealed class PredictionTable(PredictionSchema schema)
{
    private const double MicrosecondsPerSecond = 1e6;
    private readonly List<string?> _ids = [], _versions = [], _callers = [], _errors = [], _by = [];
    private readonly List<double> _times = [], _latencies = [], _outside = [];

    /// <summary>Inputs, then outputs.</summary>
    public IReadOnlyList<LoggedField> Fields { get; } =
        [.. schema.Inputs.Select(field => new LoggedField($"input.{field.Name}", field.IsText)), .. schema.Outputs.Select(field => new LoggedField($"output.{field.Name}", field.IsText))];

    /// <summary>Rows so far.</summary>
    public int Rows => _ids.Count;

    /// <summary>When the last row was answered, in microseconds since 1970; 0 when there is none.</summary>
    public long LastTime { get; private set; }

    /// <summary>Begins a row; its fields follow.</summary>
    public void Begin(string id, long time, string version, double latency, string? caller, string? error, bool isOutside)
    {
        _ids.Add(id);
        _times.Add(time / MicrosecondsPerSecond);
        _versions.Add(version);
        _latencies.Add(latency);
        _callers.Add(caller);
        _errors.Add(error);
        _outside.Add(isOutside ? 1 : 0);
        LastTime = Math.Max(LastTime, time);
    }

    /// <summary>Ends the rows of a request, after their fields.</summary>
    public void End(int rows, VersionBy? by)
    {
        for (var row = 0; row < rows; row++) _by.Add(by?.ToString().ToLowerInvariant());
    }

    /// <summary>The columns, in the order of the file.</summary>
    public Table ToTable() => new(
    [
        Distinct("id", _ids),
        new NumericColumn("time", [.. _times], ColumnType.Timestamp),
        CategoricalColumn.FromTexts("version", _versions),
        new NumericColumn("latency_us", [.. _latencies]),
        CategoricalColumn.FromTexts("caller", _callers),
        CategoricalColumn.FromTexts("error", _errors),
        new NumericColumn("out_of_domain", [.. _outside], ColumnType.Boolean),
        CategoricalColumn.FromTexts("version_by", _by),
        .. Fields.Select(field => field.ToColumn()),
    ]);

    /// <summary>A column of texts that are all different: no need to look for those that are the same.</summary>
    public static CategoricalColumn Distinct(string name, List<string?> texts) => new(name, [.. Enumerable.Range(0, texts.Count)], [.. texts!]);
}
