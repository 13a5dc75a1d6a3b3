using System.Globalization;
using Assay.Tables.Profiling;

namespace Assay.Stores.Embedded.DuckDb;

/// <summary>Counts the values of one column.</summary>
internal static class ValueCounter
{
    public static ValueCounts Count(DuckDbSession session, string path, string column, int most, CancellationToken cancellation)
    {
        var rows = session.List(
            $"""
            WITH counted AS MATERIALIZED (SELECT {Sql.Identifier(column)}::VARCHAR AS value, count(*) AS n FROM {Sql.Parquet(path)} GROUP BY ALL),
                 totals AS (SELECT coalesce(sum(n) FILTER (value IS NULL), 0)::BIGINT AS missing, count(value) AS levels FROM counted),
                 commonest AS (SELECT value, n FROM counted WHERE value IS NOT NULL ORDER BY n DESC, value LIMIT {most.ToString(CultureInfo.InvariantCulture)})
            SELECT missing, levels, value, n FROM totals LEFT JOIN commonest ON true ORDER BY n DESC, value
            """,
            row => (Missing: row.GetInt64(0), Distinct: row.GetInt64(1), Value: row.IsDBNull(2) ? null : new ValueCount(row.GetString(2), row.GetInt64(3))),
            cancellation);
        return new ValueCounts(rows[0].Missing, rows[0].Distinct, [.. rows.Select(row => row.Value).OfType<ValueCount>()]);
    }
}
