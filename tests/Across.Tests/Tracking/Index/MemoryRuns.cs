using System.Globalization;
using Assay.Tracking.Index;

namespace Across.Tests.Tracking.Index;

/// <summary>Runs in memory with the promises of <see cref="IRunIndexSource"/>: what changed is told by number, until the store forgets.</summary>
internal sealed class MemoryRuns : IRunIndexSource, IRunColumns
{
    private readonly SortedDictionary<long, SampleRun> _runs = [];
    private readonly List<long> _changes = [];

    public IReadOnlyCollection<SampleRun> All => _runs.Values;

    /// <summary>Whether it can no longer tell what has changed.</summary>
    public bool Forgets { get; set; }

    /// <summary>Thrown once, in the middle of the next reading.</summary>
    public Exception? Fault { get; set; }

    /// <summary>How often a whole column was read.</summary>
    public int WholeReads { get; private set; }

    public void Put(SampleRun run)
    {
        _runs[run.Number] = run;
        _changes.Add(run.Number);
    }

    public void Remove(long number)
    {
        _runs.Remove(number);
        _changes.Add(number);
    }

    public Task ReadColumnsAsync(Action<IRunColumns> read, CancellationToken cancellation = default)
    {
        read(this);
        return Task.CompletedTask;
    }

    public RunChanges ChangesSince(long cursor) => new(_changes.Count + 1, cursor == 0 || Forgets ? null : _changes.Skip((int)cursor - 1).ToHashSet());

    public void ReadRuns(IReadOnlyCollection<long>? only, Action<RunRow> row)
    {
        foreach (var run in Of(only)) row(new RunRow(run.Number, run.RunId, run.ExperimentId, run.Stage, run.StartTime));
        if (Fault is not { } fault) return;
        Fault = null;
        throw fault;
    }

    public void ReadAttribute(RunAttribute attribute, IReadOnlyCollection<long>? only, Action<long, string> row)
    {
        foreach (var run in Of(only))
        {
            var text = attribute switch
            {
                RunAttribute.EndTime => run.EndTime?.ToString(CultureInfo.InvariantCulture),
                RunAttribute.Status => run.Attribute("status"),
                RunAttribute.RunName => run.Attribute("run_name"),
                RunAttribute.UserId => run.Attribute("user_id"),
                _ => run.Attribute("artifact_uri"),
            };
            if (text is not null) row(run.Number, text);
        }
    }

    public void ReadMetric(string key, IReadOnlyCollection<long>? only, Action<long, double> row)
    {
        foreach (var run in Of(only))
            if (run.Metrics.TryGetValue(key, out var value)) row(run.Number, value);
    }

    public void ReadParam(string key, IReadOnlyCollection<long>? only, Action<long, string> row) => ReadTexts(run => run.Params.GetValueOrDefault(key), only, row);

    public void ReadTag(string key, IReadOnlyCollection<long>? only, Action<long, string> row) => ReadTexts(run => run.Tags.GetValueOrDefault(key), only, row);

    public void ReadDatasets(IReadOnlyCollection<long>? only, Action<long, RunDataset> row)
    {
        foreach (var run in Of(only))
            foreach (var dataset in run.Datasets) row(run.Number, dataset);
    }

    private void ReadTexts(Func<SampleRun, string?> value, IReadOnlyCollection<long>? only, Action<long, string> row)
    {
        foreach (var run in Of(only))
            if (value(run) is { } text) row(run.Number, text);
    }

    // In no order: from the newest on.
    private IEnumerable<SampleRun> Of(IReadOnlyCollection<long>? only)
    {
        if (only is null) WholeReads++;
        return _runs.Values.Reverse().Where(run => only is null || only.Contains(run.Number));
    }
}
