using System.Collections.Immutable;
using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.Steps;
using Assay.Train.Metrics;
using Assay.Train.Records;
using Assay.Train.Selection;
using Assay.Train.Tuning;

namespace Assay.Train.Steps;

/// <summary>Chooses the winner, in the step <c>train/selection</c>. It reads the metric's name, not its threshold.</summary>
internal static class SelectionStep
{
    private const int Version = 1;

    /// <summary>Chooses among runs that were scored as far as they can be.</summary>
    public static async Task<Outcome<StepResult>> RunAsync(TrainContext context, IReadOnlyList<FinishedRun> runs, Func<string, int> complexity, CancellationToken cancellation)
    {
        var inputs = StepInputs.OfVersion(Version).Value("metric", context.Metric.Name).Value("costs", context.Costs);
        foreach (var run in runs)
        {
            var name = $"{run.Body.Candidate}-{run.Body.Trial}";
            inputs = inputs.Value($"run {name}", Digest.Of(run.Entry.Body.GetRawText())).Artifact(run.OutOfFold);
        }

        return await context.Run.StepAsync("train/selection", inputs, (scope, stop) => WorkAsync(context, runs, complexity, scope, stop), cancellation);
    }

    /// <summary>The run that a selection chose.</summary>
    public static FinishedRun WinnerOf(TrainSelection selection, IEnumerable<FinishedRun> runs) =>
        runs.Single(run => run.Body.Candidate == selection.Winner.Candidate && run.Body.Trial == selection.Winner.Trial);

    private static async Task<Outcome<Nothing>> WorkAsync(TrainContext context, IReadOnlyList<FinishedRun> runs, Func<string, int> complexity, StepScope scope, CancellationToken cancellation)
    {
        var loaded = await context.Source.LoadAsync(cancellation);
        if (!loaded.Succeeded) return Outcome<Nothing>.Failed(loaded.Problems);
        var selection = RunSelector.Choose([.. runs.Select(run => run.Body)], complexity, context.Metric);
        var winner = WinnerOf(selection, runs);
        var predictions = OutOfFoldFile.Read(context.Run.Artifacts.PathOf(winner.OutOfFold.Digest));
        var subjects = runs.Where(run => run != winner).Prepend(winner).Select(run => run.OutOfFold.Subject()).DistinctBy(subject => subject.Digest);
        scope.Record(selection with { OutOfFold = Taken(loaded.Value, predictions, context.Costs) }, [.. subjects]);
        return Outcome.Done;
    }

    // Each repeat predicts every row once; a metric is computed on each repeat's rows together, and then averaged.
    private static ImmutableSortedDictionary<string, double> Taken(TrainingData data, OutOfFoldPredictions predictions, ErrorCosts? costs)
    {
        var ofRepeat = Enumerable.Range(0, predictions.ByRepeat.Length).Select(repeat => (repeat, Rows: predictions.PredictedRows(repeat))).Where(pair => pair.Rows.Length > 0)
            .Select(pair => MetricTable.Of(data.All.Task, [.. pair.Rows.Select(row => data.All.Targets[row])], predictions.Take(pair.repeat, pair.Rows), costs));
        return ofRepeat.SelectMany(metrics => metrics).GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(group => group.Key, group => group.Average(pair => pair.Value), StringComparer.Ordinal);
    }
}
