using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;

namespace Assay.Evaluate.Settings;

/// <summary>The rules between the fields of <c>evaluate</c>, and between it and <c>problem</c>.</summary>
internal static class EvaluateRules
{
    /// <summary>Every rule that does not hold.</summary>
    public static IEnumerable<Problem> Faults(EvaluateSection section, ProjectDraft project) =>
        section.Gates.SelectMany((gate, index) => Gate(gate, $"evaluate.gates[{index}]", project));

    private static IEnumerable<Problem> Gate(GateSettings gate, string field, ProjectDraft project)
    {
        if (gate.Min is null && gate.Max is null) yield return project.Fault("evaluate.gate-limit", field, "This gate has no limit.", "Add min, max or both.", gate.Metric, "min or max");
        if (gate.Min > gate.Max) yield return project.Fault("evaluate.gate-range", field, "No value is at least min and at most max.", "Make min smaller than max.", gate.Metric);
        if (project.Section<ProblemSection>() is not { } problem || MetricCatalogue.Get(gate.Metric).Fits(problem.Task)) yield break;
        var names = string.Join(", ", MetricCatalogue.For(problem.Task).Select(metric => metric.Name));
        yield return project.Fault("evaluate.gate-task", $"{field}.metric", $"This metric does not fit a {problem.Task.ToString().ToLowerInvariant()} task.", "Choose a metric for the task.", gate.Metric, $"one of {names}");
    }
}
