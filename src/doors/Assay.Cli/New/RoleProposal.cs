using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Assay.Cli.New;

/// <summary>
/// Proposes a role for each column. It sees names and counts only: whether a column is known before the answer is, no count can tell, so
/// the user reads the list.
/// </summary>
public static partial class RoleProposal
{
    private const double NearlyUnique = 0.95;
    private const double FreeText = 0.5;
    private const int FewestRowsToJudge = 20;

    /// <summary>One role for each column, in the table's order.</summary>
    public static ImmutableArray<ColumnRole> For(NewProjectRequest request)
    {
        var firstTime = request.Columns.FirstOrDefault(column => column.Kind == ColumnKind.Time && !IsNamed(column, request))?.Name;
        return [.. request.Columns.Select(column => Role(column, request, firstTime))];
    }

    private static ColumnRole Role(ColumnSummary column, NewProjectRequest request, string? firstTime)
    {
        if (column.Name == request.Target) return new(column.Name, "target");
        if (request.Protected.Contains(column.Name)) return new(column.Name, "protected");
        if (column.Distinct == 0) return new(column.Name, "excluded", "it has no values");
        if (column.Distinct == 1) return new(column.Name, "excluded", "it has one value only");
        if (column.Kind == ColumnKind.Time) return column.Name == firstTime ? new(column.Name, "time") : new(column.Name, "excluded", "a second time; derive a number from it to use it");
        return Identity(column, request.Rows) ?? new(column.Name, "feature");
    }

    private static ColumnRole? Identity(ColumnSummary column, long rows)
    {
        var known = rows - column.Missing;
        if (known < FewestRowsToJudge || column.Kind == ColumnKind.Number) return null;
        var distinctShare = (double)column.Distinct / known;
        if (distinctShare >= NearlyUnique && (column.Kind == ColumnKind.Text || IsNamedAsIdentity(column.Name))) return new(column.Name, "id");
        return distinctShare >= FreeText && column.Kind == ColumnKind.Text ? new(column.Name, "excluded", $"{column.Distinct} different texts in {known} rows are too many to learn from; derive a coarser column from it (a region from a postcode, say) to use it") : null;
    }

    private static bool IsNamed(ColumnSummary column, NewProjectRequest request) => column.Name == request.Target || request.Protected.Contains(column.Name);

    private static bool IsNamedAsIdentity(string name) => IdentityWord().IsMatch(name) || IdentitySuffix().IsMatch(name);

    [GeneratedRegex(@"(^|[^a-z])(id|ids|uuid|guid|key|index|row|number|no|nr|code)$|^unnamed", RegexOptions.IgnoreCase)]
    private static partial Regex IdentityWord();

    [GeneratedRegex("[a-z0-9](Id|ID|Key|Nr|No)$")]
    private static partial Regex IdentitySuffix();
}
