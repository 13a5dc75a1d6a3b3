using System.Collections.Immutable;
using System.Globalization;
using Assay.Monitor.Alerts;
using Assay.Monitor.Running;
using Assay.Monitor.Settings;

namespace Assay.Monitor.Retraining;

/// <summary>Holds a policy against what is on record: pure, from records to findings. What cannot be looked at is not met, and says so.</summary>
public static class RetrainPlanner
{
    /// <summary>Each trigger that the policy has, in the order age, drift, performance, alerts.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="evidence">What is on record.</param>
    /// <param name="now">The moment.</param>
    public static ImmutableArray<TriggerFinding> Look(RetrainPolicy policy, RetrainEvidence evidence, DateTimeOffset now)
    {
        var found = ImmutableArray.CreateBuilder<TriggerFinding>();
        if (policy.MaxAgeDays is { } most) found.Add(Age(AgeDays(evidence, now), most, evidence));
        if (policy.Drift is { } drift) found.Add(Limit(RetrainTrigger.Drift, drift, evidence.Windows));
        if (policy.Performance is { } performance) found.Add(Limit(RetrainTrigger.Performance, performance, evidence.Windows));
        if (!policy.Alerts.IsEmpty) found.Add(Alert(policy.Alerts, evidence));
        return found.ToImmutable();
    }

    /// <summary>The champion's age in whole days; never below 0, though a clock may have been set back.</summary>
    public static int AgeDays(RetrainEvidence evidence, DateTimeOffset now) => Math.Max(0, (int)(now - evidence.Model.At).TotalDays);

    private static TriggerFinding Age(int age, int most, RetrainEvidence evidence) =>
        new(RetrainTrigger.Age, age > most, $"The model is {age} days old; the policy lets it be {most}.", [evidence.Model.Id]);

    private static TriggerFinding Limit(RetrainTrigger trigger, WindowLimit limit, ImmutableArray<RecordedWindow> windows)
    {
        var told = windows.Where(window => WindowFigures.Of(window.Window, limit.Figure, limit.Column).Any()).ToList();
        if (told.Count < limit.Windows) return new TriggerFinding(trigger, false, $"{told.Count} windows since the model was trained tell {Name(limit)}; the policy looks at {limit.Windows}.", [.. told.Select(window => window.Id)]);
        var newest = told[^limit.Windows..];
        var broken = newest.Select(window => WindowFigures.Of(window.Window, limit.Figure, limit.Column).Where(figure => limit.IsBrokenBy(figure.Value)).ToList()).ToList();
        var isMet = broken.TrueForAll(figures => figures.Count > 0);
        var values = string.Join("; ", newest.Select(window => Say(window, limit)));
        return new TriggerFinding(trigger, isMet, $"{Name(limit)} {(isMet ? "breaks" : "does not break")} its limit ({Bounds(limit)}) in the newest {Count(limit.Windows)}: {values}.", [.. newest.Select(window => window.Id)]);
    }

    private static TriggerFinding Alert(ImmutableArray<string> rules, RetrainEvidence evidence)
    {
        var open = evidence.Alerts.Where(alert => rules.Contains(alert.Alert.Rule, StringComparer.Ordinal)).ToList();
        var sentence = open.Count == 0 ? $"No alert of {string.Join(", ", rules)} is open." : $"Open: {string.Join(", ", open.Select(alert => alert.Alert.Rule).Distinct())}.";
        return new TriggerFinding(RetrainTrigger.Alert, open.Count > 0, sentence, [.. open.Select(alert => alert.Id)]);
    }

    // Of a figure that each column has, the value that is nearest to breaking the limit, or breaks it furthest.
    private static string Say(RecordedWindow window, WindowLimit limit)
    {
        var figures = WindowFigures.Of(window.Window, limit.Figure, limit.Column).ToList();
        var (column, value) = limit.Above is null ? figures.MinBy(figure => figure.Value) : figures.MaxBy(figure => figure.Value);
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.####}{(column is null ? "" : $" ({column})")} in {window.Window.Name}");
    }

    private static string Name(WindowLimit limit) => limit.Column is null ? limit.Figure : $"{limit.Figure} of {limit.Column}";

    private static string Bounds(WindowLimit limit) => string.Join(", ", new[] { Bound("above", limit.Above), Bound("below", limit.Below) }.OfType<string>());

    private static string? Bound(string word, double? limit) => limit is { } number ? string.Create(CultureInfo.InvariantCulture, $"{word} {number:0.####}") : null;

    private static string Count(int windows) => windows == 1 ? "window" : $"{windows} windows";
}
