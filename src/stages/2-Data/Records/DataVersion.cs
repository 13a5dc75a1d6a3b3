using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Data.Records;

/// <summary>
/// The record <c>data.version</c>, about the prepared table and each source: what the rows were made of, byte by byte, and what may be done with
/// them. Licence, provenance and retention are what the project file says; nobody has verified them.
/// </summary>
public sealed record DataVersion : IRecordBody<DataVersion>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("data.version", 1, "The data has this version: these sources by digest, these columns with roles and types, under this licence.");

    /// <summary>The files, in the order of their rows.</summary>
    public required ImmutableArray<DataSource> Sources { get; init; }

    /// <summary>Number of rows in all sources.</summary>
    public required long Rows { get; init; }

    /// <summary>The columns that the project file lists, in the header's order.</summary>
    public required ImmutableArray<VersionedColumn> Columns { get; init; }

    /// <summary>Columns of the sources that the project file does not list; they are not kept.</summary>
    public required ImmutableArray<string> NotListed { get; init; }

    /// <summary>Licence or permission.</summary>
    public string? Licence { get; init; }

    /// <summary>Where the data comes from.</summary>
    public string? Provenance { get; init; }

    /// <summary>How long it is kept, and why.</summary>
    public string? Retention { get; init; }
}
