using System.Globalization;

namespace Assay.Release.Capacity;

/// <summary>Says what was measured.</summary>
internal static class CapacityText
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>The lines.</summary>
    public static IEnumerable<string> Lines(CapacityReceipt receipt)
    {
        var (test, machine) = (receipt.Test, receipt.Test.Machine);
        yield return string.Create(Plain, $"{machine.Processor} with {machine.Cores} cores, {machine.Runtime}; load average before: {machine.LoadAverageBefore?.ToString("0.0", Plain) ?? "not known"}. The driver ran on the same machine.");
        yield return string.Create(Plain, $"Log {test.Settings.Log}, at most {test.Settings.BatchRows} rows at once, {test.Settings.Connections} connections, {test.Settings.StepSeconds} s a load. As fast as it goes: {test.SaturationPerSecond:#,0} a second.");
        foreach (var step in test.Steps.OrderBy(step => step.OfferedPerSecond)) yield return Line(step, test);
        foreach (var line in Plan(test)) yield return line;
        yield return "In the process itself, without a server:";
        foreach (var trial in receipt.Comparison.Trials)
            yield return string.Create(Plain, $"  {trial.Provider}, {trial.Threads} {(trial.Threads == 1 ? "thread" : "threads")}, {trial.BatchRows,4} {(trial.BatchRows == 1 ? "row " : "rows")}: {trial.RowsPerSecond,12:#,0} rows a second, median {trial.MedianMicroseconds:0.0} µs, 99 % {trial.P99Microseconds:0.0} µs");
        foreach (var (provider, why) in receipt.Comparison.NotMeasured) yield return $"  {provider}: not measured; {why}";
        yield return $"On record: {receipt.TestRecord} and {receipt.ComparisonRecord}.";
    }

    private static string Line(LoadStep step, CapacityTest test) => string.Create(
        Plain,
        $"  {(test.Objective.Holds(step) ? "ok " : "NO ")} {step.OfferedPerSecond,9:#,0} a second: answered {step.AnsweredPerSecond:#,0}, median {step.MedianMilliseconds:0.00} ms, {test.Objective.Percentile} % {step.LatencyMilliseconds:0.00} ms, refused {step.RefusedShare:0.0 %}, processor {step.ProcessorMicroseconds:0} µs");

    private static IEnumerable<string> Plan(CapacityTest test)
    {
        if (test is not { Knee: { } knee, Plan: { } plan })
        {
            yield return string.Create(Plain, $"No load that was tried keeps {test.Objective.Percentile} % within {test.Objective.Milliseconds} ms here. Loosen the objective, or measure on a quieter or another machine.");
            yield break;
        }

        yield return string.Create(Plain, $"One machine takes {knee.OfferedPerSecond:#,0} a second with {test.Objective.Percentile} % within {test.Objective.Milliseconds} ms.");
        yield return string.Create(Plain, $"{plan.LoadPerSecond:#,0} a second with {plan.HeadroomPercent} % headroom need {plan.Replicas} of them, each at {plan.UtilisationPercent:0} % of that. {OneAway(plan)}");
        if (plan.CostPerHour is { } cost) yield return string.Create(Plain, $"At {plan.PricePerHour} a machine and hour: {cost:0.####} an hour, {plan.CostPer1000:0.######} for 1,000 predictions at that load.");
        yield return test.Energy switch
        {
            { Source: EnergySource.Measured } energy => string.Create(Plain, $"Energy at that load, by the processor's counter (idle power and driver included): {energy.JoulesPer1000:0.##} J for 1,000 predictions."),
            { } energy => string.Create(Plain, $"Energy, estimated from the server's processor time and {energy.WattsPerCore} W a core: {energy.JoulesPer1000:0.##} J for 1,000 predictions."),
            null => "Energy: the processor's counter cannot be read here; give --watts to have it estimated.",
        };
    }

    private static string OneAway(ReplicaPlan plan) => plan switch
    {
        { UtilisationOneAwayPercent: not { } } => "While it is away, nothing answers.",
        { BearsOneAway: true } => string.Create(Plain, $"While one is away, the others are at {plan.UtilisationOneAwayPercent:0} %."),
        _ => string.Create(Plain, $"While one is away, the others do not carry it ({plan.UtilisationOneAwayPercent:0} %)."),
    };
}
