using Assay.Reports.Charts;
using Assay.Reports.Citing;
using Assay.Reports.Marking;
using Assay.Train.Records;

namespace Assay.Reports.Sections.Training;

/// <summary>Which models were tried, which one was chosen, and what it was made of.</summary>
internal static class TrainingSection
{
    /// <summary>Nothing before training.</summary>
    public static Markup Write(RunRecords run) => Markup.Of($"{Selection(run.Newest<TrainSelection>())}{ModelPart.Write(run.Newest<TrainModel>())}{RunsTable.Write(run)}");

    private static Markup Selection(Cited<TrainSelection>? selection) => selection is null ? Markup.None : Markup.Of($"""
        <p>{selection.At(record => record.Winner.Candidate)} was chosen by {MetricNames.InSentence(selection.At(record => record.Metric))} over folds of the training rows alone. {selection.At(record => record.Reason)}
        Its own score there is the best of several and so a little flattered; the test set tells.</p>
        {Winner(selection.At(record => record.Winner))}{Difference("the runner-up", selection.At(record => record.AgainstRunnerUp!))}{Difference("the baseline", selection.At(record => record.AgainstBaseline!))}
        <div class="columns">{Ranking(selection)}{OutOfFold(selection)}</div>
        """);

    private static Markup Winner(Cited<RankedRun> winner) => Markup.Of($"""
        <p>Its trial {Figure.Of(winner.At(it => it.Trial), NumberStyle.Count)} ({ModelPart.Parameters(winner.At(it => it.Parameters))}) has a mean of {Figure.Of(winner.At(it => it.Mean), NumberStyle.Measure)} over
        {Figure.Of(winner.At(it => it.Folds), NumberStyle.Count)} folds, with a standard deviation of {Figure.Of(winner.At(it => it.StandardDeviation), NumberStyle.Measure)} between them.
        {(winner.At(it => it.Caveat) is { IsThere: true } caveat ? Figure.Quote(caveat) : Markup.None)}</p>
        """);

    private static Markup Difference(string other, Cited<PairedDifference> difference) => !difference.IsThere ? Markup.None : Markup.Of($"""
        <p>Against {other}, {difference.At(it => it.Other)}: {Figure.Of(difference.At(it => it.Difference), NumberStyle.Signed)} over {Figure.Of(difference.At(it => it.Folds), NumberStyle.Count)} folds
        ({difference.At(it => it.Test)}{(difference.At(it => it.PValue) is { IsThere: true } p ? Markup.Of($", p {Figure.Of(p, NumberStyle.PValue)}") : Markup.None)}). The p-value does not allow for the winner having been picked as the best.</p>
        """);

    private static Markup Ranking(Cited<TrainSelection> selection)
    {
        var ranking = selection.At(record => record.Ranking).Items();
        return ranking.IsEmpty ? Markup.None : new DotChart
        {
            Text = new ChartText("ranking", "The best run of each candidate", $"Mean over folds, and one standard deviation between folds to both sides; {(selection.Value.GreaterIsBetter ? "further right is better" : "further left is better")}. Folds share rows: the bars are no intervals."),
            Name = MetricNames.Title(selection.Value.Metric),
            RowName = "Candidate",
            Rows = [.. ranking.Select(run => new DotRow(run.At(it => it.Candidate), run.At(it => it.Mean)) { Spread = run.At(it => it.StandardDeviation), More = [run.At(it => it.Trial), run.At(it => it.Folds), run.At(it => it.Caveat)] })],
            Range = MetricNames.Range(selection.Value.Metric),
            MoreNames = ["Trial", "Folds", "Caveat"],
        }.Write();
    }

    private static Markup OutOfFold(Cited<TrainSelection> selection) => DataTable.OfNumbers(
        "Metrics on unseen training rows",
        Markup.Of($"The chosen run on training rows, each predicted by models that did not learn from it. From {Figure.Record(selection)}."),
        ["Metric", "Value"],
        selection.At(record => record.OutOfFold).Entries().Select(entry => (Cell[])[MetricNames.Plain(entry.Key), Figure.Of(entry.Value, NumberStyle.Measure)]));
}
