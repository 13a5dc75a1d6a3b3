using System.Collections.Immutable;
using Assay.Evaluate.Estimates;
using Assay.Evaluate.Settings;
using Assay.Frame;

namespace Assay.Evaluate.Verdict;

/// <summary>Holds every gate against what was measured.</summary>
public static class VerdictMaker
{
    /// <summary>Makes the record.</summary>
    public static VerdictRecord Decide(VerdictInputs inputs)
    {
        GateResult[] gates = [Primary(inputs), .. Declared(inputs), .. Fairness(inputs), .. Robustness(inputs), .. inputs.DataChecks.Select(Check)];
        var blocked = gates.Count(gate => gate is { Passed: false, Kind: GateKind.Block });
        var warned = gates.Count(gate => gate.IsWarning);
        return new VerdictRecord
        {
            FitToRelease = blocked == 0,
            Blocked = blocked,
            Warned = warned,
            Sentence = Sentence(gates.Length, blocked, warned),
            Gates = [.. gates],
            Needed = Needed(gates),
        };
    }

    private static GateResult Primary(VerdictInputs inputs)
    {
        var name = inputs.Performance.PrimaryMetric;
        return new Gate(name, "problem.metric.threshold", GateKind.Block, MetricCatalogue.Get(name).GreaterIsBetter, inputs.PrimaryThreshold).Check(ValueOf(inputs, name));
    }

    private static IEnumerable<GateResult> Declared(VerdictInputs inputs)
    {
        for (var i = 0; i < inputs.Gates.Length; i++)
        {
            var gate = inputs.Gates[i];
            var value = ValueOf(inputs, gate.Metric);
            if (gate.Min is { } least) yield return new Gate(gate.Metric, $"evaluate.gates[{i}].min", gate.Gate, true, least).Check(value);
            if (gate.Max is { } most) yield return new Gate(gate.Metric, $"evaluate.gates[{i}].max", gate.Gate, false, most).Check(value);
        }
    }

    private static Estimate ValueOf(VerdictInputs inputs, string metric) =>
        inputs.Performance.Metrics.FirstOrDefault(result => result.Name == metric)?.Test ?? Estimate.Undefined($"{metric} is not a metric of a {inputs.Performance.Task} task.");

    private static IEnumerable<GateResult> Fairness(VerdictInputs inputs)
    {
        var attributes = inputs.Fairness?.Attributes.Where(attribute => attribute.Columns.Length == 1) ?? [];
        return inputs.FairnessLimits.SelectMany((limit, i) => attributes.Select(attribute =>
        {
            var gate = new Gate(limit.Name, $"evaluate.fairness.metrics[{i}].limit", limit.Gate, limit.IsRatio(), limit.Limit, attribute.Columns[0]);
            var gap = attribute.Gaps.FirstOrDefault(found => found.Name == limit.Name);
            return gate.Check(gap?.Value ?? Estimate.Undefined(attribute.Note ?? $"{limit.Name} is not a measure of this task."));
        }));
    }

    private static IEnumerable<GateResult> Robustness(VerdictInputs inputs)
    {
        if (inputs.MaxLoss is not { } most) return [];
        var gate = new Gate("robustness_loss", "evaluate.robustness.max_loss", inputs.MaxLossGate, false, most);
        return [gate.Check(inputs.Robustness.WorstLoss ?? Estimate.Undefined("No input could be disturbed."))];
    }

    private static GateResult Check(DataCheck check) => new()
    {
        Name = check.Name,
        SetBy = check.SetBy,
        Kind = check.Kind,
        Measure = "data check",
        IsMinimum = true,
        Passed = check.Passed,
        Sentence = check.Sentence,
    };

    private static string Sentence(int gates, int blocked, int warned) => (blocked, warned) switch
    {
        (0, 0) => $"All {gates} gates are passed: the model may go on to release.",
        (0, _) => $"The model may go on to release once {Count(warned, "warning")} {(warned == 1 ? "is" : "are")} answered by a decision note.",
        _ => $"The model is not fit to release: {Count(blocked, "blocking gate")} {(blocked == 1 ? "is" : "are")} not passed.",
    };

    private static ImmutableArray<string> Needed(GateResult[] gates) =>
    [
        .. gates.Where(gate => gate is { Passed: false, Kind: GateKind.Block }).Select(gate => $"Change the model or the data until this holds: {gate.Name}. A limit that was set too tight is changed in {gate.SetBy}, and the ledger will show that it was."),
        .. gates.Where(gate => gate.IsWarning).Select(gate => gate.NoteDue),
    ];

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
