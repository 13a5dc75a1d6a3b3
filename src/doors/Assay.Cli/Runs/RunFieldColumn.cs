using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Tracking.Inspect;

namespace Assay.Cli.Runs;

/// <summary>Name and type of a column of runs, for a file.</summary>
internal static class RunFieldColumn
{
    /// <summary>The column.</summary>
    public static ColumnImport Of(RunField field) => new(field.Name, field.Type switch
    {
        RunFieldType.Number => ColumnType.Number,
        RunFieldType.Time => ColumnType.Timestamp,
        RunFieldType.Flag => ColumnType.Boolean,
        _ => ColumnType.Category,
    });
}
