using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;

namespace Assay.Data.Settings;

/// <summary>The rules between the fields of <c>train.split</c>, and with the data and the task.</summary>
internal static class SplitRules
{
    private const string By = "train.split.by";

    /// <summary>Every rule that does not hold.</summary>
    public static IEnumerable<Problem> Faults(SplitSection section, ProjectDraft project) =>
        section.Split is not { } split ? [] : [.. Column(split, project), .. Listed(split, project), .. Task(split, project), .. Repeats(split, project)];

    private static IEnumerable<Problem> Column(SplitSettings split, ProjectDraft project)
    {
        var needsColumn = split.Kind is SplitKind.Grouped or SplitKind.Time or SplitKind.Given;
        if (needsColumn && split.By is null) yield return project.Fault("data.split-by", By, $"A {Name(split)} split needs the column to split by.", $"Add it: by: {split.Kind switch { SplitKind.Time => "application_date", SplitKind.Given => "is_test", _ => "customer" }}.", expected: "a column listed in data.columns");
        if (!needsColumn && split.By is not null) yield return project.Fault("data.split-by-unused", By, $"A {Name(split)} split has no column to split by.", "Remove 'by', or set kind: grouped, kind: time or kind: given.", split.By);
    }

    private static IEnumerable<Problem> Listed(SplitSettings split, ProjectDraft project)
    {
        if (split.By is not { } by || project.Section<DataSection>() is not { } data || project.Section<ProblemSection>() is not { } problem) yield break;
        if (by == problem.Target) yield return project.Fault("data.split-by-target", By, "Rows cannot be split by the target.", "Name the column of groups or times.", by);
        else if (!data.Columns.TryGetValue(by, out var column)) yield return DataRules.Unlisted(by, By, data, project);
        else if (!column.Keep) yield return project.Fault("data.split-by-dropped", By, "The column is not kept, so rows cannot be split by it.", "Remove its 'keep: false'.", by);
    }

    private static IEnumerable<Problem> Task(SplitSettings split, ProjectDraft project)
    {
        if (split.Kind == SplitKind.Stratified && project.Section<ProblemSection>()?.Task == TaskKind.Regression) yield return project.Fault("data.split-task", "train.split.kind", "A regression has no classes to stratify by.", "Set kind: random.", "stratified", "one of random, grouped, time");
    }

    private static IEnumerable<Problem> Repeats(SplitSettings split, ProjectDraft project)
    {
        if (split is { Kind: SplitKind.Time, Repeats: > 1 }) yield return project.Fault("data.split-repeats", "train.split.repeats", "A split by time is the same each time.", "Remove 'repeats'.", split.Repeats.ToString(), "1");
    }

    private static string Name(SplitSettings split) => split.Kind.ToString().ToLowerInvariant();
}
