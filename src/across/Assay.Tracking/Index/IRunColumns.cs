namespace Assay.Tracking.Index;

/// <summary>
/// The searchable sides of runs, read column by column, as of one moment. <c>only</c> restricts to these numbers (null: all runs);
/// rows come in no order, and a run without a value gives no row.
/// </summary>
public interface IRunColumns
{
    /// <summary>What has changed since the cursor; 0 asks for the first time and is told to read everything.</summary>
    RunChanges ChangesSince(long cursor);

    /// <summary>The runs themselves.</summary>
    void ReadRuns(IReadOnlyCollection<long>? only, Action<RunRow> row);

    /// <summary>An attribute as text (<see cref="RunAttribute.EndTime"/> in decimal digits).</summary>
    void ReadAttribute(RunAttribute attribute, IReadOnlyCollection<long>? only, Action<long, string> row);

    /// <summary>The latest value of a metric.</summary>
    void ReadMetric(string key, IReadOnlyCollection<long>? only, Action<long, double> row);

    /// <summary>A parameter.</summary>
    void ReadParam(string key, IReadOnlyCollection<long>? only, Action<long, string> row);

    /// <summary>A tag.</summary>
    void ReadTag(string key, IReadOnlyCollection<long>? only, Action<long, string> row);

    /// <summary>The datasets that runs read; several rows a run.</summary>
    void ReadDatasets(IReadOnlyCollection<long>? only, Action<long, RunDataset> row);
}
