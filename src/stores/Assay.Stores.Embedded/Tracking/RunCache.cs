using Assay.Stores.Embedded.Sqlite;
using Assay.Tracking.Documents;
using Assay.Tracking.Runs;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>What the writer knows of the runs and experiments that it met lately.</summary>
internal sealed class RunCache
{
    private const int MostRuns = 20_000;
    private const int MostMetrics = 200_000;

    private readonly Dictionary<string, CachedRun> _runs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _experiments = new(StringComparer.Ordinal);
    private int _metrics;

    /// <summary>Whether so much is remembered that it is time to begin anew.</summary>
    public bool IsFull => _runs.Count > MostRuns || _experiments.Count > MostRuns || _metrics > MostMetrics;

    /// <summary>The run; null when there is none.</summary>
    public CachedRun? Find(string runId, StatementSet statements)
    {
        if (_runs.TryGetValue(runId, out var run)) return run;
        if (RunReader.Info(statements, runId) is not { } info) return null;
        _runs.Add(runId, run = new CachedRun(info.Number, IsNew: false) { Info = info });
        return run;
    }

    /// <summary>Remembers a run that has just been created.</summary>
    public void Add(RunInfo info) => _runs.Add(info.RunId, new CachedRun(info.Number, IsNew: true) { Info = info });

    /// <summary>Forgets a run that is gone.</summary>
    public void Forget(string runId) => _runs.Remove(runId);

    /// <summary>Forgets all runs.</summary>
    public void ForgetRuns() => _runs.Clear();

    /// <summary>The state of an experiment; null when there is none.</summary>
    public string? StateOfExperiment(string id, StatementSet statements)
    {
        if (_experiments.TryGetValue(id, out var state)) return state;
        var read = statements[DocumentSql.State];
        read.Bind(1, DocumentKinds.Experiment);
        read.Bind(2, id);
        if (!read.Next()) return null;
        _experiments.Add(id, state = read.Text(0));
        read.Reset();
        return state;
    }

    /// <summary>Forgets what is known of an experiment, which is about to change.</summary>
    public void ForgetExperiment(string id) => _experiments.Remove(id);

    /// <summary>Remembers how a metric of a run goes on.</summary>
    public void Set(CachedRun run, long key, MetricTail tail)
    {
        if (!run.Tails.ContainsKey(key)) _metrics++;
        run.Tails[key] = tail;
    }
}
