namespace Assay.Evidence.Importing;

/// <summary>An owner's file to import.</summary>
public sealed record ImportRequest
{
    /// <summary>The file.</summary>
    public string File { get; init; } = "";

    /// <summary>The standard that it words: an identifier, or a file of rules.</summary>
    public string? Standard { get; init; }

    /// <summary>Where proposed rules go.</summary>
    public string? Output { get; init; }
}
