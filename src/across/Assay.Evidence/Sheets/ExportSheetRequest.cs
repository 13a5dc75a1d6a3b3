namespace Assay.Evidence.Sheets;

/// <summary>A spreadsheet to write.</summary>
public sealed record ExportSheetRequest
{
    /// <summary>The file.</summary>
    public string File { get; init; } = "";

    /// <summary>Identifier of the standard.</summary>
    public string? Standard { get; init; }

    /// <summary>Pseudonym of the person, or <c>everybody</c>.</summary>
    public string? Person { get; init; }
}
