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
        return Markup.Of($"<h3>Training runs</h3>{DataTable.OfNumbers(
            "Training runs",
            Markup.Of($"Each run is one set of parameters, judged by cross-validation on training rows: mean and standard deviation over folds. Rung one is a first look on few folds."),
            ["Candidate", "Trial", "Rung", "Metrics over folds", "Parameters", "Seed", "Time", "Record"],
            runs.Select(Row))}");
    }

    private static Markup[] Row(Cited<TrainRun> run) =>
    [
        Markup.Of($"{run.At(record => record.Candidate)}{(run.At(record => record.Caveat) is { IsThere: true } caveat ? Markup.Of($"<br/><span class=\"quiet\">{caveat}</span>") : Markup.None)}"),
        Figure.InTable(run.At(record => record.Trial), NumberStyle.Count), Figure.InTable(run.At(record => record.Rung), NumberStyle.Count),
        Markup.Of($"<span class=\"wrapped\">{Markup.Join("; ", run.At(record => record.Metrics).Items().Select(Metric))}</span>"),
        Markup.Of($"<span class=\"wrapped\">{ModelPart.Parameters(run.At(record => record.Parameters))}</span>"),
        Figure.InTable(run.At(record => record.Seed), NumberStyle.Name), Figure.InTable(run.At(record => record.DurationSeconds), NumberStyle.Seconds), Figure.Record(run),
    ];

    private static Markup Metric(Cited<MetricSummary> metric)
    {
        var deviation = metric.At(it => it.StandardDeviation);
        var spread = deviation.IsThere ? Markup.Of($" ± {Figure.InTable(deviation, NumberStyle.Measure)}") : Markup.None;
        return Markup.Of($"{metric.At(it => it.Name)} {Figure.InTable(metric.At(it => it.Mean), NumberStyle.Measure)}{spread} ({Figure.InTable(metric.At(it => it.Folds), NumberStyle.Count)})");
    }
}
