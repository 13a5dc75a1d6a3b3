using Assay.Data.Records;
using Assay.Ledger.Records;

namespace Assay.Server.Pages.Projects;

/// <summary>A version of a project's data as a line among others.</summary>
/// <param name="Entry">Its record, without the body.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="ColumnsKept">How many columns are kept.</param>
public sealed record DataVersionLine(RecordEntry Entry, long Rows, int ColumnsKept)
{
    /// <summary>The line of a record; null where it is not of a version.</summary>
    public static DataVersionLine? Of(RecordEntry entry) => entry.TryAs<DataVersion>() is { } version ? new(entry with { Body = default }, version.Rows, version.Columns.Count(column => column.IsKept)) : null;
}
