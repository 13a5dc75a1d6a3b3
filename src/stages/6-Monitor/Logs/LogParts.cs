using Assay.Kernel;
using Assay.Monitor.Reading;
using Assay.Tables;

namespace Assay.Monitor.Logs;

/// <summary>Reads the hours of a log together, also where those of an earlier program have one column less.</summary>
/// <param name="tables">Reads tables.</param>
/// <param name="added">The column that earlier programs did not write.</param>
internal sealed class LogParts(TableReader tables, string added)
{
    private const string Field = "model";
    private const string Differ = "data.headers-differ";

    /// <summary>The rows of all files; a cell of the added column is missing where its file has none.</summary>
    public async Task<Outcome<ReadTable>> ReadAsync(string[] files, CancellationToken cancellation)
    {
        var together = await tables.ReadAsync(files, Field, null, cancellation);
        if (together.Succeeded || together.Problems.All(problem => problem.Code != Differ)) return together;
        var parts = new List<ReadTable>();
        foreach (var file in files)
        {
            var part = await tables.ReadAsync([file], Field, null, cancellation);
            if (!part.Succeeded) return part;
            parts.Add(part.Value);
        }

        // Of models with other columns there is no one table, as before.
        var whole = parts.Select(part => part.Rows).FirstOrDefault(rows => rows.Find(added) is not null);
        if (whole is null || parts.Any(part => !Fits(part.Rows, whole))) return together;
        return new ReadTable(new Table([.. whole.Columns.Select(column => Joined(column, parts))]), string.Join(", ", files), Digest.Of(string.Concat(parts.Select(part => part.Digest.ToString()))));
    }

    private bool Fits(Table part, Table whole) =>
        part.Columns.Select(KindOf).SequenceEqual(whole.Columns.Where(column => column.Name != added || part.Find(added) is not null).Select(KindOf));

    private static (string Name, bool IsNumeric) KindOf(Column column) => (column.Name, column is NumericColumn);

    private static Column Joined(Column like, List<ReadTable> parts) => like is NumericColumn numbers
        ? new NumericColumn(like.Name, [.. parts.SelectMany(part => part.Rows.Numeric(like.Name).Values)], numbers.Type)
        : CategoricalColumn.FromTexts(like.Name, [.. parts.SelectMany(part => Enumerable.Range(0, part.Rows.RowCount).Select(row => part.Rows.Find(like.Name)?.TextAt(row)))]);
}
