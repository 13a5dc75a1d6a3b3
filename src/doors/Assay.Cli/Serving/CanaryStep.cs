using Assay.Inference.Serving;
using Assay.Kernel;
using Assay.Predictions;
using Assay.Release.Records;
using Assay.Release.Watching;

namespace Assay.Cli.Serving;

/// <summary>Counts what this server sees of one step of a canary. For many threads at once.</summary>
/// <param name="live">The step.</param>
/// <param name="rules">Its limits.</param>
internal sealed class CanaryStep(ReleasedVersion live, CanaryRules rules)
{
    private const int MostScores = 2000;
    private const double MicrosecondsPerMillisecond = 1000;
    private readonly Lock _counting = new();
    private readonly string _new = ReleasedTraffic.VersionOf(live.Model);
    private readonly Queue<double> _scores = new();
    private readonly Queue<double> _before = new();
    private long _requests;
    private long _errors;
    private long _slow;
    private string? _fault;
    private string _told = "";

    /// <summary>The step.</summary>
    public ReleasedVersion Live => live;

    /// <summary>Its limits.</summary>
    public CanaryRules Rules => rules;

    /// <summary>Whether it was taken back, or went on.</summary>
    public bool IsOver { get; set; }

    /// <summary>When the next step is asked for, at the earliest.</summary>
    public DateTimeOffset AskAt { get; set; }

    /// <summary>Whether these are other problems than those that stood in the way of the next step before.</summary>
    public bool IsNews(IEnumerable<Problem> problems)
    {
        var before = _told;
        _told = string.Join('\n', problems.Select(problem => problem.Message));
        return _told != before;
    }

    /// <summary>Counts a request that was dealt: what a caller chose for themselves says nothing of a share of the callers.</summary>
    public void See(SeenAnswer seen)
    {
        if (seen.By != VersionBy.Dealt) return;
        var (isNew, scores) = (seen.Model.Version == _new, rules.MostDrift is null ? [] : seen.Scores());
        lock (_counting)
        {
            Keep(isNew ? _scores : _before, scores);
            if (!isNew) return;
            _requests++;
            if (seen.Fault is not null) _errors++;
            if (rules.MostMilliseconds is { } most && seen.Microseconds > most * MicrosecondsPerMillisecond) _slow++;
        }
    }

    /// <summary>Notes that the version cannot be loaded.</summary>
    public void CannotLoad(string why)
    {
        lock (_counting) _fault = why;
    }

    /// <summary>What was seen until now.</summary>
    public CanaryTally Tally()
    {
        lock (_counting) return new CanaryTally(_requests, _errors, _slow) { Scores = [.. _scores], ScoresBefore = [.. _before], LoadingFault = _fault };
    }

    private static void Keep(Queue<double> kept, double[] scores)
    {
        foreach (var score in scores)
        {
            if (double.IsNaN(score)) continue;
            if (kept.Count == MostScores) kept.Dequeue();
            kept.Enqueue(score);
        }
    }
}
