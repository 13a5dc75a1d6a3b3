using Assay.Kernel;
using Assay.Monitor.References;
using Assay.Monitor.Windows;
using Assay.Tables;

namespace Assay.Monitor.Running;

/// <summary>Whether the columns that a request names are there.</summary>
internal static class RoleRules
{
    /// <summary>Every name that is none of the table's.</summary>
    public static IEnumerable<Problem> Faults(Table rows, ReferenceProfile reference, ColumnRoles roles)
    {
        (string Field, string? Column)[] named =
        [
            ("time", roles.Time), ("key", roles.Key), ("label", roles.Label), ("latency", roles.Latency), ("error", roles.Error),
            .. roles.Outputs.Select(output => ("output", (string?)output)), .. roles.Protected.Select(column => ("protected", (string?)column)),
        ];
        foreach (var (field, column) in named.Where(pair => pair.Column is not null && rows.Find(pair.Column) is null)) yield return Missing(rows, field, column!);
        var columns = rows.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        if (!reference.Columns.Any(column => columns.Contains(column.Name)))
            yield return new Problem("monitor.nothing-to-compare", "The rows and the reference have no column in common.", "Compare rows of the same table.") { Place = new Place(Field: "reference"), Value = reference.Source, Expected = string.Join(", ", columns.Take(10)) };
    }

    private static Problem Missing(Table rows, string field, string column) =>
        new("monitor.no-column", "The table has no such column.", Suggestion.For(column, rows.Columns.Select(each => each.Name)) is { } near ? $"Did you mean '{near}'?" : "Correct the name.") { Place = new Place(Field: field), Value = column };
}
