using Assay.Monitor.References;
using Assay.Tables;

namespace Assay.Monitor.Logs;

/// <summary>
/// A served model reads numbers in single precision, and its log holds what it read: 3.1 comes back as 3.0999999046. Beside a reference in double precision each such value would lie just
/// next to its equal, and a column of few values would look as if all of it had moved.
/// </summary>
public static class LoggedNumbers
{
    /// <summary>The rows with every number that a value of the reference is in single precision put back to that value. Values between the reference's points stay: there they move nothing.</summary>
    /// <param name="rows">The rows of a log.</param>
    /// <param name="reference">What they are compared with.</param>
    public static Table AsIn(ReferenceProfile reference, Table rows)
    {
        var known = reference.Columns.Where(column => column.Numbers is not null).ToDictionary(column => column.Name, StringComparer.Ordinal);
        return new Table([.. rows.Columns.Select(column => column is NumericColumn numbers && known.TryGetValue(column.Name, out var found) ? AsIn(found, numbers) : column)]);
    }

    private static NumericColumn AsIn(ReferenceColumn reference, NumericColumn column)
    {
        var values = new Dictionary<double, double>();
        // In increasing order: the end of the last bin, just above the greatest value, does not stand in for it.
        foreach (var knot in reference.Numbers!.Knots) values.TryAdd((float)knot, knot);
        return new NumericColumn(column.Name, [.. column.Values.Select(value => values.GetValueOrDefault(value, value))], column.Type);
    }
}
