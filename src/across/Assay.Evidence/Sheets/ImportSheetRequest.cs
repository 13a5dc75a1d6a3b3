namespace Assay.Evidence.Sheets;

/// <summary>A spreadsheet to take over.</summary>
public sealed record ImportSheetRequest
{
    /// <summary>The file.</summary>
    public string File { get; init; } = "";

    /// <summary>Identifier of the standard.</summary>
    public string? Standard { get; init; }
}
