using System.Text.Json;
using System.Text.RegularExpressions;
using Assay.Data.Checks;
using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;

namespace Assay.Data.Settings;

/// <summary>Which fields each kind of check needs, and which it has no use for.</summary>
internal static class CheckRules
{
    /// <summary>Every rule that does not hold.</summary>
    public static IEnumerable<Problem> Faults(DataSection section, ProblemSection? problem, ProjectDraft project)
    {
        for (var i = 0; i < section.Checks.Length; i++)
        {
            var (check, field) = (section.Checks[i], $"data.checks[{i}]");
            foreach (var fault in Missing(check, field, project).Concat(Unused(check, field, project)).Concat(Limits(check, field, project))) yield return fault;
            if (check.Column is { } column && NeedsColumn(check) && !DataRules.Knows(section, problem, column)) yield return DataRules.Unlisted(column, $"{field}.column", section, project);
            if (check.Column is { } dropped && section.Columns.TryGetValue(dropped, out var settings) && !settings.Keep) yield return project.Fault("data.check-dropped", $"{field}.column", "The column is not kept, so nothing can be asked of it.", "Remove the check, or 'keep: false'.", dropped);
        }
    }

    private static bool NeedsColumn(CheckSettings check) => check.Check is not (CheckKind.Rows or CheckKind.NoDuplicateRows or CheckKind.NoLabelConflicts);

    private static bool NeedsRange(CheckSettings check) => check.Check is CheckKind.Rows or CheckKind.InRange;

    private static IEnumerable<Problem> Missing(CheckSettings check, string field, ProjectDraft project)
    {
        if (NeedsColumn(check) && check.Column is null) yield return Lacks(check, field, "column", "column: ratio", project);
        if (NeedsRange(check) && check is { Min: null, Max: null }) yield return Lacks(check, field, "min", "min: 0", project);
        if (check is { Check: CheckKind.OneOf, Values: null }) yield return Lacks(check, field, "values", "values: [\"no\", \"yes\"]", project);
        if (check is { Check: CheckKind.Matches, Pattern: null }) yield return Lacks(check, field, "pattern", "pattern: \"[0-9]{4}\"", project);
    }

    private static IEnumerable<Problem> Unused(CheckSettings check, string field, ProjectDraft project)
    {
        if (!NeedsColumn(check) && check.Column is not null) yield return HasNoUse(check, field, "column", project);
        if (!NeedsRange(check) && check.Min is not null) yield return HasNoUse(check, field, "min", project);
        if (!NeedsRange(check) && check.Max is not null) yield return HasNoUse(check, field, "max", project);
        if (check.Check != CheckKind.OneOf && check.Values is not null) yield return HasNoUse(check, field, "values", project);
        if (check.Check != CheckKind.Matches && check.Pattern is not null) yield return HasNoUse(check, field, "pattern", project);
        if (check is { Check: CheckKind.Rows, MaxShare: > 0 }) yield return HasNoUse(check, field, "max_share", project);
    }

    private static IEnumerable<Problem> Limits(CheckSettings check, string field, ProjectDraft project)
    {
        if (check.Min > check.Max) yield return project.Fault("data.check-range", field, "No value is at least min and at most max.", "Make min smaller than max.", Name(check));
        if (check is { Check: CheckKind.Matches, Pattern: { } pattern } && !IsPattern(pattern)) yield return project.Fault("data.check-pattern", $"{field}.pattern", "This is not a regular expression.", "Correct it; brackets have to be closed, and look-around and back-references are not available.", pattern, "a regular expression in RE2 syntax");
    }

    // RE2 and .NET's non-backtracking engine leave out the same constructs.
    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            return true;
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static Problem Lacks(CheckSettings check, string field, string key, string example, ProjectDraft project) =>
        project.Fault("data.check-lacks", $"{field}.{key}", $"A check {Name(check)} needs '{key}'.", $"Add it: {example}.", expected: key);

    private static Problem HasNoUse(CheckSettings check, string field, string key, ProjectDraft project) =>
        project.Fault("data.check-unused", $"{field}.{key}", $"A check {Name(check)} has no use for '{key}'.", "Remove it.", key);

    private static string Name(CheckSettings check) => JsonNamingPolicy.SnakeCaseLower.ConvertName(check.Check.ToString());
}
