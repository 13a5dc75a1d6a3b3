using System.Globalization;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;

namespace Assay.Frame;

/// <summary>The rules between the fields of <c>problem</c>.</summary>
internal static class ProblemRules
{
    /// <summary>Every rule that does not hold.</summary>
    public static IEnumerable<Problem> Faults(ProblemSection section, ProjectDraft project) =>
        [.. Positive(section, project), .. BaselineFits(section, project), .. Rule(section, project), .. Metric(section, project), .. Costs(section, project)];

    private static IEnumerable<Problem> Positive(ProblemSection section, ProjectDraft project)
    {
        var isBinary = section.Task == TaskKind.Binary;
        if (isBinary && section.Positive is null) yield return project.Fault("frame.no-positive", "problem.positive", "A binary task needs the positive class.", "Add it, with the target's text for the class to find: positive: \"yes\".", expected: "one of the target's two texts");
        if (!isBinary && section.Positive is not null) yield return project.Fault("frame.positive-unused", "problem.positive", $"A {Name(section.Task)} task has no positive class.", "Remove 'positive', or set task: binary.", section.Positive);
    }

    private static IEnumerable<Problem> BaselineFits(ProblemSection section, ProjectDraft project)
    {
        BaselineKind[] fitting = section.Task switch
        {
            TaskKind.Binary => [BaselineKind.Majority, BaselineKind.Prior, BaselineKind.Rule],
            TaskKind.Multiclass => [BaselineKind.Majority, BaselineKind.Prior],
            _ => [BaselineKind.Mean, BaselineKind.Median],
        };
        var names = string.Join(", ", fitting.Select(Name));
        if (!fitting.Contains(section.Baseline.Kind)) yield return project.Fault("frame.baseline-task", "problem.baseline.kind", $"This baseline does not fit a {Name(section.Task)} task.", $"Choose one of {names}.", Name(section.Baseline.Kind), $"one of {names}");
    }

    private static IEnumerable<Problem> Rule(ProblemSection section, ProjectDraft project)
    {
        var (kind, rule) = (section.Baseline.Kind, section.Baseline.Rule);
        if (kind == BaselineKind.Rule && rule is null) yield return project.Fault("frame.no-rule", "problem.baseline.rule", "A baseline of kind rule needs its rule.", "Add it: rule: {column: ratio, above: 0.4}.");
        if (kind != BaselineKind.Rule && rule is not null) yield return project.Fault("frame.rule-unused", "problem.baseline.rule", $"A baseline of kind {Name(kind)} has no rule.", "Remove 'rule', or set kind: rule.");
        if (rule is null) yield break;
        var conditions = new object?[] { rule.Above, rule.Below, rule.EqualTo }.Count(condition => condition is not null);
        if (conditions != 1) yield return project.Fault("frame.rule-conditions", "problem.baseline.rule", "A rule has exactly one condition.", "Keep one of above, below and equals.", $"{conditions} conditions", "one of above, below, equals");
        if (rule.Column == section.Target) yield return project.Fault("frame.rule-target", "problem.baseline.rule.column", "The rule looks at the target itself.", "Name a column that is known before the answer is.", rule.Column);
    }

    private static IEnumerable<Problem> Metric(ProblemSection section, ProjectDraft project)
    {
        var metric = MetricCatalogue.Find(section.Metric.Name)!;
        if (!metric.Fits(section.Task))
        {
            var names = string.Join(", ", MetricCatalogue.For(section.Task).Select(fitting => fitting.Name));
            yield return project.Fault("frame.metric-task", "problem.metric.name", $"This metric does not fit a {Name(section.Task)} task.", "Choose a metric for the task, or correct the task.", metric.Name, $"one of {names}");
        }

        if (section.Metric.Threshold < metric.Least || section.Metric.Threshold > metric.Greatest) yield return project.Fault("frame.threshold-range", "problem.metric.threshold", $"{metric.Name} never takes this value.", "Choose a threshold within the metric's range.", section.Metric.Threshold.ToString(CultureInfo.InvariantCulture), metric.Range);
        if (metric.Name == MetricCatalogue.ExpectedCost && section.Costs is null) yield return project.Fault("frame.metric-costs", "problem.costs", "The expected cost needs the costs of errors.", "Add them: costs: {false_positive: 1, false_negative: 5}.");
    }

    private static IEnumerable<Problem> Costs(ProblemSection section, ProjectDraft project)
    {
        if (section.Costs is not { } costs) yield break;
        if (section.Task != TaskKind.Binary) yield return project.Fault("frame.costs-task", "problem.costs", $"Costs of false positives and negatives have no meaning on a {Name(section.Task)} task.", "Remove 'costs'.");
        if (costs is { FalsePositive: 0, FalseNegative: 0 }) yield return project.Fault("frame.costs-zero", "problem.costs", "If no error costs anything, nothing can be decided by cost.", "Give at least one kind of error a cost above 0.");
    }

    private static string Name<TEnum>(TEnum value) where TEnum : struct, Enum => value.ToString().ToLowerInvariant();
}
