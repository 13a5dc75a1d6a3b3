using System.Collections.Immutable;

namespace Assay.Collect.Suggesting;

/// <summary>A person's answer to what was suggested for one work.</summary>
public sealed record AnswerRequest
{
    /// <summary>The record of collected work: an id or the start of one.</summary>
    public string Record { get; init; } = "";

    /// <summary>Parts that it does speak for.</summary>
    public ImmutableArray<string> Accept { get; init; } = [];

    /// <summary>Parts that it does not speak for.</summary>
    public ImmutableArray<string> Refuse { get; init; } = [];

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
