using DuckDB.NET.Data;

namespace Assay.Bench.Profile;

/// <summary>A table of the shape of a half year's flights: a time to the minute, a skewed whole number with a long tail, another with a thousand values, and two columns of codes.</summary>
internal static class MadeTable
{
    /// <summary>What is in it.</summary>
    public const string Description = "made by the bench: 3,000,000 rows of a time, two whole numbers and two codes";

    // hash() stands for chance: the same rows each time.
    private const string Rows =
        """
        SELECT TIMESTAMP '2001-01-01' + to_minutes((i * 181 * 1440 // 3000000)::BIGINT) AS date,
               (-12 * ln(1 - hash(i, 1) / 18446744073709551616.0) * (1 + (hash(i, 2) % 9 = 0)::INTEGER * 4) - 12)::BIGINT AS delay,
               (100 + floor(1500 * pow(hash(pair) / 18446744073709551616.0, 2)))::BIGINT AS distance,
               'A' || chr((65 + origin // 26)::INTEGER) || chr((65 + origin % 26)::INTEGER) AS origin,
               'A' || chr((65 + destination // 26)::INTEGER) || chr((65 + destination % 26)::INTEGER) AS destination
        FROM (SELECT i, origin, destination, origin * 1000 + destination AS pair
              FROM (SELECT i, (254 * pow(hash(i, 3) / 18446744073709551616.0, 2))::BIGINT AS origin, (254 * pow(hash(i, 4) / 18446744073709551616.0, 2))::BIGINT AS destination FROM range(3000000) AS numbers(i)))
        """;

    /// <summary>Writes it, and returns where.</summary>
    public static string Write(string path)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY ({Rows}) TO '{path}' (FORMAT parquet, COMPRESSION zstd)";
        command.ExecuteNonQuery();
        return path;
    }
}
