using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Data.Settings;

/// <summary>The rules between the fields of <c>data</c>, and with the problem.</summary>
internal static class DataRules
{
    private const string Columns = "data.columns";

    /// <summary>Every rule that does not hold.</summary>
    public static IEnumerable<Problem> Faults(DataSection section, ProjectDraft project)
    {
        var problem = project.Section<ProblemSection>();
        return [.. Roles(section, problem, project), .. Reasons(section, project), .. Learnable(section, problem, project), .. Baseline(section, problem, project), .. CheckRules.Faults(section, problem, project)];
    }

    /// <summary>A column that is named in the project file and that <c>data.columns</c> does not list.</summary>
    public static Problem Unlisted(string column, string field, DataSection section, ProjectDraft project)
    {
        var near = Suggestion.For(column, section.Columns.Keys);
        return project.Fault("data.unlisted", field, "data.columns does not list this column.", near is null ? "List it in data.columns, or name another column." : $"Did you mean '{near}'?", column, "a column listed in data.columns");
    }

    /// <summary>Whether the column is listed, or the target, which need not be.</summary>
    public static bool Knows(DataSection section, ProblemSection? problem, string column) => section.Columns.ContainsKey(column) || problem is null || problem.Target == column;

    private static IEnumerable<Problem> Roles(DataSection section, ProblemSection? problem, ProjectDraft project)
    {
        if (problem is null) yield break;
        foreach (var (name, column) in section.Columns)
        {
            if ((name == problem.Target) == (column.Role == ColumnRole.Target)) continue;
            var remedy = name == problem.Target ? "Give it the role target, or correct problem.target." : $"Give it another role; problem.target is '{problem.Target}'.";
            yield return project.Fault("data.target-role", $"{FieldPath.Key(Columns, name)}.role", "The column with the role target is the one that problem.target names, and no other.", remedy, column.Role.ToString().ToLowerInvariant());
        }
    }

    private static IEnumerable<Problem> Reasons(DataSection section, ProjectDraft project)
    {
        foreach (var (name, column) in section.Columns)
        {
            var field = FieldPath.Key(Columns, name);
            if (column.Role == ColumnRole.Excluded && column.Why is null) yield return project.Fault("data.no-why", $"{field}.why", "An excluded column needs a reason.", "Say why it is left out: {role: excluded, why: known only after the decision}.", name);
            if (column.Role != ColumnRole.Excluded && !column.Keep) yield return project.Fault("data.keep-needed", $"{field}.keep", "Only an excluded column may be dropped.", "Remove 'keep', or exclude the column and say why.", "false");
        }
    }

    private static IEnumerable<Problem> Learnable(DataSection section, ProblemSection? problem, ProjectDraft project)
    {
        if (section.Columns.Any(pair => pair.Value.Role == ColumnRole.Feature && pair.Key != problem?.Target)) yield break;
        yield return project.Fault("data.no-feature", Columns, "There is no feature to learn from.", "Give at least one column the role feature.", expected: "at least one feature");
    }

    private static IEnumerable<Problem> Baseline(DataSection section, ProblemSection? problem, ProjectDraft project)
    {
        if (problem?.Baseline.Rule?.Column is { } column && !Knows(section, problem, column)) yield return Unlisted(column, "problem.baseline.rule.column", section, project);
    }
}
