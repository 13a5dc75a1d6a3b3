using Assay.Kernel;
using Assay.Projects.ProjectFiles;

namespace Assay.Monitor.Settings;

/// <summary>The rules between the fields of <c>monitor.retrain</c>.</summary>
internal static class RetrainRules
{
    private const string Field = "monitor.retrain";

    /// <summary>Every rule that does not hold.</summary>
    public static IEnumerable<Problem> Faults(MonitorSection section, ProjectDraft project)
    {
        if (section.Retrain is not { } policy) yield break;
        if (!policy.HasTrigger()) yield return project.Fault("monitor.retrain-trigger", Field, "Nothing would ever make retraining due.", "Add max_age_days, drift, performance or alerts.", expected: "at least one of them");
        foreach (var (name, limit) in new[] { ("drift", policy.Drift), ("performance", policy.Performance) })
            if (limit is { Above: null, Below: null }) yield return project.Fault("monitor.retrain-limit", $"{Field}.{name}", "This figure has no limit.", "Add above, below or both.", limit.Figure, "above or below");
        foreach (var (index, name) in policy.Alerts.Index())
        {
            if (section.Alerts.Any(rule => rule.Name == name)) continue;
            yield return project.Fault("monitor.retrain-alert", $"{Field}.alerts[{index}]", "There is no such alert rule.", Suggestion.For(name, section.Alerts.Select(rule => rule.Name)) is { } near ? $"Did you mean '{near}'?" : "Add it to monitor.alerts.", name, string.Join(", ", section.Alerts.Select(rule => rule.Name)));
        }
    }
}
