using Assay.Data.Records;
using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Tables.Profiling;

namespace Assay.Data.Personal;

/// <summary>
/// Finds the columns whose values are not to be put on record: ids by their role, what looks like personal data by header or by pattern, and free text.
/// It looks for what it knows; it cannot show that a table holds no personal data.
/// </summary>
internal sealed class PersonalColumns(ITableEngine engine, string path)
{
    private const double MostCells = 0.5;
    private const double MostRows = 0.5;
    private const int FewestRowsToJudge = 20;

    /// <summary>What is withheld of one column, or null when nothing is.</summary>
    public async Task<WithheldColumn?> FindAsync(ColumnProfile column, ColumnRole role, long rows, CancellationToken cancellation)
    {
        if (role == ColumnRole.Target) return null;
        var hasManyValues = column.Type == ColumnType.Category && rows - column.Missing >= FewestRowsToJudge && column.Distinct > MostRows * (rows - column.Missing);
        if (HasSeveralValues(column, rows) && PersonalHeader.Says(column.Name, hasManyValues) is { } what) return new WithheldColumn(column.Name, $"its name speaks of {what}", IsPersonal: true);
        if (await PatternAsync(column, rows, cancellation) is { } pattern) return new WithheldColumn(column.Name, $"most cells look like {pattern.What}", IsPersonal: true);
        if (role == ColumnRole.Id) return new WithheldColumn(column.Name, "it is an id", IsPersonal: false);
        return hasManyValues ? new WithheldColumn(column.Name, "most rows have a text of their own", IsPersonal: false) : null;
    }

    // A "phone: yes or no" says nothing of anybody's number.
    private static bool HasSeveralValues(ColumnProfile column, long rows) => column.Distinct > FewestRowsToJudge || column.Distinct > MostRows * (rows - column.Missing);

    private async Task<PersonalPattern?> PatternAsync(ColumnProfile column, long rows, CancellationToken cancellation)
    {
        var present = rows - column.Missing;
        if (column.Type != ColumnType.Category || present == 0) return null;
        foreach (var pattern in PersonalPattern.All)
        {
            var others = await engine.CountAsync(path, new RowFault.NoMatch(column.Name, pattern.Pattern), cancellation);
            if (present - others >= MostCells * present) return pattern;
        }

        return null;
    }
}
