using Assay.Reports.Citing;
using Assay.Reports.Marking;
using Assay.Train.Records;

namespace Assay.Reports.Sections.Training;

/// <summary>Every training run, in the order in which they were made.</summary>
internal static class RunsTable
{
    /// <summary>Nothing when there were none.</summary>
    public static Markup Write(RunRecords run)
    {
        var runs = run.Every<TrainRun>().ToArray();
        if (runs.Length == 0) return Markup.None;
        var metric = run.Newest<TrainSelection>()?.Value.Metric ?? runs[0].Value.Metrics.FirstOrDefault()?.Name ?? "";
        return Markup.Of($"<h3>Training runs</h3>{DataTable.OfNumbers(
            "Training runs",
            Markup.Of($"Each run is one set of parameters, judged by cross-validation on training rows. Rung one is a first look on few folds. The records have every metric on every fold."),
            ["Candidate", "Trial", "Rung", MetricNames.Title(metric), "Standard deviation", "Folds", "Parameters", "Seed", "Time", "Record"],
            runs.Select(one => Row(one, metric)))}");
    }

    private static Cell[] Row(Cited<TrainRun> run, string metric)
    {
        var summary = run.At(record => record.Metrics).Items().FirstOrDefault(one => one.Value.Name == metric);
        return
        [
            Markup.Of($"{run.At(record => record.Candidate)}{(run.At(record => record.Caveat) is { IsThere: true } caveat ? Markup.Of($"<br/><span class=\"quiet\">{caveat}</span>") : Markup.None)}"),
            Cell.Of(run.At(record => record.Trial), NumberStyle.Count), Cell.Of(run.At(record => record.Rung), NumberStyle.Count),
            Cell.Of(summary?.At(it => it.Mean)), Cell.Of(summary?.At(it => it.StandardDeviation)), Cell.Of(summary?.At(it => it.Folds), NumberStyle.Count),
            Markup.Of($"<span class=\"wrapped\">{ModelPart.Parameters(run.At(record => record.Parameters))}</span>"),
            Cell.Of(run.At(record => record.Seed), NumberStyle.Name), Cell.Of(run.At(record => record.DurationSeconds), NumberStyle.Seconds), Figure.Record(run),
        ];
    }
}
