using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>Columns of a row, whatever type the other program gave them.</summary>
internal static class RowFields
{
    /// <summary>A text; null when there is none.</summary>
    public static string? Text(this SqliteDataReader row, int place) => row.IsDBNull(place) ? null : row.GetString(place);

    /// <summary>A text; empty when there is none.</summary>
    public static string TextOrEmpty(this SqliteDataReader row, int place) => row.Text(place) ?? "";

    /// <summary>A whole number; null when there is none.</summary>
    public static long? Number(this SqliteDataReader row, int place) => row.IsDBNull(place) ? null : row.GetInt64(place);
}
