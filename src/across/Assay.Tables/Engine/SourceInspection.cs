using System.Collections.Immutable;
using Assay.Tables.Sources;

namespace Assay.Tables.Engine;

/// <summary>Sources that were read from end to end and found sound: one header, rows as long as it, text that can be read.</summary>
/// <param name="Format">How they are written.</param>
/// <param name="Files">The files, in the order of their rows.</param>
/// <param name="Columns">The columns, in the header's order; at least two.</param>
public sealed record SourceInspection(SourceFormat Format, ImmutableArray<InspectedFile> Files, ImmutableArray<InspectedColumn> Columns)
{
    /// <summary>Number of rows in all files; at least one.</summary>
    public long Rows => Files.Sum(file => file.Rows);
}
