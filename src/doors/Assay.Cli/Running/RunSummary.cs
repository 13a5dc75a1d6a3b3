using System.Globalization;
using Assay.Cli.Terminals;
using Assay.Evaluate;
using Assay.Evaluate.Estimates;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Settings;
using Assay.Evaluate.Verdict;
using Assay.Evidence.Notes;
using Assay.Kernel;
using Assay.Train.Records;

namespace Assay.Cli.Running;

/// <summary>The end of a run as a person reads it: the model and why, the figures, the gates, the warnings, what next.</summary>
internal static class RunSummary
{
    private const int MetricsShown = 6;

    /// <summary>Writes it.</summary>
    public static void Write(RunResult result, Terminal terminal)
    {
        terminal.Say(Headline(result));
        if (result.Model is { } model) WriteModel(model.Selection.As<TrainSelection>(), terminal);
        if (result.Evaluation is { } evaluation) WriteEvaluation(evaluation, result.Answers, terminal);
        WriteWarnings(result.Warnings, terminal);
        WriteNext(result, terminal);
    }

    private static string Headline(RunResult result)
    {
        var ran = result.Steps.Count(step => step.Result.Ran);
        if (!result.Problems.IsEmpty) return $"{result.Project}: stopped after {Durations.Text(result.Elapsed)}; {Count(ran, "step")} done before.";
        return result.WasUpToDate
            ? $"{result.Project}: nothing to do. Every step ({result.Steps.Length}) is up to date, no record was written."
            : $"{result.Project}: {Count(ran, "step")} run, {result.Steps.Length - ran} up to date, in {Durations.Text(result.Elapsed)}.";
    }

    private static void WriteModel(TrainSelection selection, Terminal terminal)
    {
        terminal.Say();
        terminal.Say($"Model    {selection.Winner.Candidate}, trial {selection.Winner.Trial}");
        terminal.Say($"         {selection.Reason}");
    }

    private static void WriteEvaluation(Evaluation evaluation, GateAnswers answers, Terminal terminal)
    {
        var performance = evaluation.Performance.As<PerformanceRecord>();
        terminal.Say();
        terminal.Say($"On {performance.TestRows} test rows, with 95 % intervals{(performance.Baseline is null ? "" : $" (baseline: {performance.Baseline})")}:");
        foreach (var metric in performance.Metrics.Take(MetricsShown)) terminal.Say($"  {Line(metric)}");
        var verdict = evaluation.Verdict.As<VerdictRecord>();
        terminal.Say();
        terminal.Say("Gates");
        foreach (var gate in verdict.Gates) terminal.Say($"  {Mark(gate)}  {(gate.Limit is null ? $"{gate.Name}. " : "")}{gate.Sentence}");
        terminal.Say();
        foreach (var line in VerdictLines.Of(verdict, answers)) terminal.Say(line);
    }

    private static string Line(MetricResult metric)
    {
        var baseline = metric.Baseline?.Value is { } value ? $"   baseline {Number(value)}" : "";
        return $"{metric.Name,-28} {Interval(metric.Test),-26}{baseline}{(metric.IsPrimary ? "   ← decides" : "")}";
    }

    private static string Interval(Estimate estimate) => estimate switch
    {
        { Value: null } => "not defined",
        { Low: { } low, High: { } high } => $"{Number(estimate.Value.Value)}  [{Number(low)}, {Number(high)}]",
        _ => Number(estimate.Value.Value),
    };

    private static string Mark(GateResult gate) => (gate.Passed, gate.Kind) switch
    {
        (true, _) => "pass ",
        (false, GateKind.Block) => "BLOCK",
        _ => "WARN ",
    };

    private static void WriteWarnings(IReadOnlyCollection<Problem> warnings, Terminal terminal)
    {
        if (warnings.Count == 0) return;
        terminal.Say();
        terminal.Say("Worth knowing");
        foreach (var group in warnings.GroupBy(warning => (warning.Code, warning.Message)))
        {
            var first = group.First();
            var places = string.Join(", ", group.Select(warning => warning.Place?.Field ?? warning.Value).OfType<string>().Take(8));
            terminal.Say($"  {group.Key.Message}{(places.Length == 0 ? "" : $" ({places}{(group.Count() > 8 ? ", …" : "")})")}");
            terminal.Say($"    → {first.Remedy}");
        }
    }

    private static void WriteNext(RunResult result, Terminal terminal)
    {
        if (result.Evaluation?.Verdict.As<VerdictRecord>().StillNeeded(result.Answers.Gates) is { Length: > 0 } needs)
        {
            terminal.Say();
            terminal.Say("What next");
            foreach (var needed in needs) terminal.Say($"  {needed}");
        }

        if (result.Files is not { } files) return;
        terminal.Say();
        terminal.Say($"Report      {files.Report}");
        terminal.Say($"Model card  {files.ModelCard}");
        terminal.Say($"Model       {files.Model}");
        terminal.Say("Proof       assay ledger verify");
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) is >= 1000 or 0 ? "0" : Math.Abs(value) >= 10 ? "0.0" : "0.000", CultureInfo.InvariantCulture);

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
