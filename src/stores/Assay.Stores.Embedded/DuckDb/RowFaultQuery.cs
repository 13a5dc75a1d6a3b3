using System.Globalization;
using Assay.Tables;
using Assay.Tables.Engine;

namespace Assay.Stores.Embedded.DuckDb;

/// <summary>The statements that count rows with a fault.</summary>
internal static class RowFaultQuery
{
    /// <summary>A statement with one number.</summary>
    /// <param name="fault">What to count.</param>
    /// <param name="from">What to read, quoted.</param>
    /// <param name="typeOf">The type of a column.</param>
    public static string Of(RowFault fault, string from, Func<string, ColumnType> typeOf) => fault switch
    {
        RowFault.MissingCell missing => Where(from, $"{Sql.Identifier(missing.Column)} IS NULL"),
        RowFault.OutsideRange range => Where(from, Outside(range)),
        RowFault.NoneOf none => Where(from, $"NOT ({Among(none, typeOf(none.Column))})"),
        RowFault.NoMatch match => Where(from, $"NOT regexp_full_match({Sql.Identifier(match.Column)}::VARCHAR, {Sql.Text(match.Pattern)}, 's')"),
        RowFault.Repeated repeated => Repeated(repeated, from),
        RowFault.Conflicting conflicting => Conflicting(conflicting, from),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private static string Where(string from, string condition) => $"SELECT count(*) FROM {from} WHERE {condition}";

    private static string Outside(RowFault.OutsideRange range)
    {
        var column = Sql.Identifier(range.Column);
        var limits = new[] { range.Min is { } min ? $"{column} < {Sql.Number(min)}" : null, range.Max is { } max ? $"{column} > {Sql.Number(max)}" : null };
        return string.Join(" OR ", limits.OfType<string>().DefaultIfEmpty("false"));
    }

    private static string Among(RowFault.NoneOf none, ColumnType type)
    {
        var column = Sql.Identifier(none.Column);
        var values = none.Values.Select(text => Literal(text, type)).OfType<string>().ToList();
        return values.Count == 0 ? $"{column} IS NULL" : $"{column} IN ({string.Join(", ", values)})";
    }

    // A text that is no number is equal to none.
    private static string? Literal(string text, ColumnType type) => type switch
    {
        ColumnType.Category => Sql.Text(text),
        ColumnType.Boolean => bool.TryParse(text, out var flag) ? flag ? "true" : "false" : null,
        ColumnType.Timestamp => $"TRY_CAST({Sql.Text(text)} AS TIMESTAMP)",
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Sql.Number(number) : null,
    };

    private static string Repeated(RowFault.Repeated repeated, string from)
    {
        var columns = Sql.Identifiers(repeated.Columns);
        var present = repeated.IgnoreMissing ? $"WHERE {string.Join(" AND ", repeated.Columns.Select(column => $"{Sql.Identifier(column)} IS NOT NULL"))}" : "";
        return $"SELECT coalesce(sum(n - 1), 0)::BIGINT FROM (SELECT count(*) AS n FROM {from} {present} GROUP BY {columns})";
    }

    private static string Conflicting(RowFault.Conflicting conflicting, string from)
    {
        var target = Sql.Identifier(conflicting.Target);
        return $"SELECT coalesce(sum(n), 0)::BIGINT FROM (SELECT count(*) AS n FROM {from} WHERE {target} IS NOT NULL GROUP BY {Sql.Identifiers(conflicting.Features)} HAVING min({target}) <> max({target}))";
    }
}
