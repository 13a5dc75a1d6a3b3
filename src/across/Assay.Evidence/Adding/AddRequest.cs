using System.Collections.Immutable;

namespace Assay.Evidence.Adding;

/// <summary>A file to add.</summary>
public sealed record AddRequest
{
    /// <summary>The file.</summary>
    public string File { get; init; } = "";

    /// <summary>Criteria or parts that it is meant for.</summary>
    public ImmutableArray<string> For { get; init; } = [];

    /// <summary>Its title; the file's name if left out.</summary>
    public string? Title { get; init; }

    /// <summary>What it is; told from its name if left out.</summary>
    public string? Form { get; init; }

    /// <summary>Its length: words, pages or slides, or seconds.</summary>
    public long? Length { get; init; }

    /// <summary>How far an AI tool took part: none, assisted or generated.</summary>
    public string? AiUse { get; init; }

    /// <summary>Which AI tool, and for what.</summary>
    public string? AiDeclaration { get; init; }

    /// <summary>Identifier of the standard.</summary>
    public string? Standard { get; init; }
}
