using System.Collections.Immutable;

namespace Assay.Evidence.Reflecting;

/// <summary>A reflection as somebody writes it.</summary>
public sealed record ReflectRequest
{
    /// <summary>What was learnt.</summary>
    public string Text { get; init; } = "";

    /// <summary>Criteria or parts that it is about.</summary>
    public ImmutableArray<string> About { get; init; } = [];

    /// <summary>Identifier of the standard.</summary>
    public string? Standard { get; init; }
}
