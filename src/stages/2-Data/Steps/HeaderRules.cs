using System.Collections.Immutable;
using Assay.Data.Checks;
using Assay.Data.Records;
using Assay.Data.Settings;
using Assay.Kernel;
using Assay.Projects.ProjectFiles.Shapes;
using Assay.Tables;
using Assay.Tables.Engine;

namespace Assay.Data.Steps;

/// <summary>Holds the columns of the sources against those that the project file names, and gives each its type.</summary>
internal static class HeaderRules
{
    /// <summary>The columns that a check asks a range of, so that they have to hold numbers.</summary>
    public static IEnumerable<string> NumberColumns(DataContext context) =>
        context.Data.Checks.Where(check => check.Check == CheckKind.InRange).Select(check => check.Column!);

    /// <summary>The listed columns with their types, in the header's order, or every column that is not there or cannot be read.</summary>
    public static Outcome<ImmutableArray<VersionedColumn>> Resolve(DataContext context, SourceInspection inspection)
    {
        var header = inspection.Columns.Select(column => column.Name).ToList();
        var problems = Absent(context, header, inspection.Files[0].Source.Name).ToList();
        var columns = ImmutableArray.CreateBuilder<VersionedColumn>();
        foreach (var column in inspection.Columns)
        {
            if (context.RoleOf(column.Name) is not { } role) continue;
            var settings = context.Data.Columns.GetValueOrDefault(column.Name);
            var type = TypeOf(column, role, settings);
            problems.AddRange(type.Problems);
            if (type.Succeeded) columns.Add(new VersionedColumn(column.Name, role, type.Value, settings?.Keep ?? true, OddCells(column, type.Value), settings?.Why));
        }

        problems.AddRange(columns.Where(column => NumberColumns(context).Contains(column.Name) && column.Type is not (ColumnType.Integer or ColumnType.Number)).Select(column => NoNumbers(context, column)));
        return Outcome.Unless(problems, columns.ToImmutable);
    }

    // What nothing is learnt from may hold anything.
    private static Outcome<ColumnType> TypeOf(InspectedColumn column, ColumnRole role, ColumnSettings? settings)
    {
        var isLearnt = role is not (ColumnRole.Excluded or ColumnRole.Id);
        if (settings?.Type is not null || isLearnt) return ColumnTyping.Resolve(column, settings?.Type);
        return ColumnTyping.IsMixed(column) || column.Cells.Count(CellKind.Infinite) > 0 ? ColumnType.Category : ColumnTyping.Suggest(column);
    }

    private static long OddCells(InspectedColumn column, ColumnType type) => type == ColumnType.Category ? ColumnTyping.OddCells(column) : 0;

    private static IEnumerable<Problem> Absent(DataContext context, List<string> header, string file)
    {
        if (!header.Contains(context.Problem.Target)) yield return NotThere(context.Problem.Target, "problem.target", header, file);
        foreach (var name in context.Data.Columns.Keys.Where(name => name != context.Problem.Target && !header.Contains(name))) yield return NotThere(name, FieldPath.Key("data.columns", name), header, file);
    }

    private static Problem NotThere(string column, string field, List<string> header, string file)
    {
        var near = Suggestion.For(column, header);
        return new Problem("data.no-column", $"{file} has no such column.", near is null ? "Correct the name; upper and lower case count." : $"Did you mean '{near}'?") { Place = new Place(Field: field), Value = column, Expected = $"one of {string.Join(", ", header.Take(30))}" };
    }

    private static Problem NoNumbers(DataContext context, VersionedColumn column)
    {
        var index = context.Data.Checks.Select((check, at) => (check, at)).First(pair => pair.check.Check == CheckKind.InRange && pair.check.Column == column.Name).at;
        return new Problem("data.check-type", $"The column holds {column.Type.ToString().ToLowerInvariant()} values, which lie in no range.", "Use one_of or matches, or declare the column's type.") { Place = new Place(Field: $"data.checks[{index}].column"), Value = column.Name, Expected = "a column of numbers" };
    }
}
