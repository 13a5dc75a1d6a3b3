using System.Globalization;
using Assay.Tables.Profiling;

namespace Assay.Stores.Embedded.DuckDb;

/// <summary>Counts the values of one column.</summary>
internal static class ValueCounter
{
    public static ValueCounts Count(DuckDbSession session, string path, string column, int most, CancellationToken cancellation)
    {
        session.Execute($"CREATE TABLE counted AS SELECT {Sql.Identifier(column)}::VARCHAR AS value, count(*) AS n FROM {Sql.Parquet(path)} GROUP BY ALL", cancellation);
        var missing = session.Count("SELECT coalesce(sum(n), 0)::BIGINT FROM counted WHERE value IS NULL", cancellation);
        var distinct = session.Count("SELECT count(value) FROM counted", cancellation);
        var commonest = session.List($"SELECT value, n FROM counted WHERE value IS NOT NULL ORDER BY n DESC, value LIMIT {most.ToString(CultureInfo.InvariantCulture)}", row => new ValueCount(row.GetString(0), row.GetInt64(1)), cancellation);
        return new ValueCounts(missing, distinct, [.. commonest]);
    }
}
