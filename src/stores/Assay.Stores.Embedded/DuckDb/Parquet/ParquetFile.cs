namespace Assay.Stores.Embedded.DuckDb.Parquet;

/// <summary>How Parquet files are written: the same rows give the same bytes, whatever the number of threads.</summary>
internal static class ParquetFile
{
    /// <summary>The statement that writes the rows of a query, in their order.</summary>
    public static string Copy(string query, string path) => $"COPY ({query}) TO {Sql.Text(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)";
}
