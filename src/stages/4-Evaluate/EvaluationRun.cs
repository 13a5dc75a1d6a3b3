using Assay.Evaluate.Bench;
using Assay.Evaluate.Explanation;
using Assay.Evaluate.Fairness;
using Assay.Evaluate.Opening;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Robustness;
using Assay.Evaluate.Settings;
using Assay.Evaluate.Shift;
using Assay.Evaluate.Slices;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.Stages;
using Assay.Projects.Steps;

namespace Assay.Evaluate;

/// <summary>One run of the stage: its steps in order, each with exactly what it reads. The bench is set up when the first step is due.</summary>
internal sealed class EvaluationRun(StageRun run, EvaluationSource source, EvaluateSection section, ColumnChoice columns) : IDisposable
{
    private readonly EvaluationInputs _inputs = new(source, section, columns);
    private EvaluationBench? _bench;

    /// <summary>Brings every step up to date; stops at the first that fails.</summary>
    public async Task<Outcome<Evaluation>> RunAsync(CancellationToken cancellation)
    {
        var opening = await OpeningCounter.OpenAsync(run, source.Model.Subject(), source.TestSet, cancellation);
        if (!opening.Succeeded) return Outcome<Evaluation>.Failed(opening.Problems);
        var entries = new Dictionary<string, RecordEntry>();
        foreach (var measure in Measurements(new TestSetUse(opening.Value.As<OpeningRecord>().Ordinal, OpeningCounter.HowCounted)))
        {
            var entry = await measure(cancellation);
            if (!entry.Succeeded) return Outcome<Evaluation>.Failed(entry.Problems);
            entries.Add(entry.Value.Kind, entry.Value);
        }

        var fairness = entries.GetValueOrDefault(FairnessRecord.Kind.Name);
        var (performance, robustness) = (entries[PerformanceRecord.Kind.Name], entries[RobustnessRecord.Kind.Name]);
        var verdict = await VerdictStep.RunAsync(run, source, section, performance, fairness, robustness, cancellation);
        return verdict.Map(decided => new Evaluation
        {
            Opening = opening.Value,
            Performance = performance,
            Fairness = fairness,
            Slices = entries[SlicesRecord.Kind.Name],
            Explanation = entries[ExplanationRecord.Kind.Name],
            Robustness = robustness,
            Shift = entries[ShiftRecord.Kind.Name],
            Verdict = decided,
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _bench?.Materials.Release?.Invoke();

    private IEnumerable<Func<CancellationToken, Task<Outcome<RecordEntry>>>> Measurements(TestSetUse use)
    {
        yield return token => StepAsync("performance", _inputs.Performance(use), bench => bench.Performance(use), token);
        if (!columns.Attributes.IsEmpty) yield return token => StepAsync("fairness", _inputs.Fairness(), bench => bench.Fairness(columns.Attributes, section.Fairness.MinGroup), token);
        yield return token => StepAsync("slices", _inputs.Slices(), bench => bench.Slices(columns.Slices, section.Slices), token);
        yield return token => StepAsync("explanation", _inputs.Explanation(), bench => bench.Explanation(section.Explanation), token);
        yield return token => StepAsync("robustness", _inputs.Robustness(), bench => bench.Robustness(section.Robustness), token);
        yield return token => StepAsync("shift", _inputs.Shift(), bench => bench.Shift(columns.Shift), token);
    }

    private async Task<Outcome<RecordEntry>> StepAsync<TBody>(string name, StepInputs inputs, Func<EvaluationBench, TBody> measure, CancellationToken cancellation)
        where TBody : IRecordBody<TBody>
    {
        var step = await run.StepAsync($"evaluate/{name}", inputs, async (scope, token) =>
        {
            var bench = await BenchAsync(token);
            if (!bench.Succeeded) return Outcome<Nothing>.Failed(bench.Problems);
            scope.Record(measure(bench.Value), source.Model.Subject(), source.Table.Subject(), source.Split.Subject());
            return Outcome.Done;
        }, cancellation);
        return step.Map(result => result.Entry<TBody>());
    }

    private async Task<Outcome<EvaluationBench>> BenchAsync(CancellationToken cancellation)
    {
        if (_bench is not null) return _bench;
        var materials = await source.LoadAsync(cancellation);
        return materials.Map(loaded => _bench = new EvaluationBench(loaded));
    }
}
