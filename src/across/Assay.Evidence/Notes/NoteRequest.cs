using System.Collections.Immutable;

namespace Assay.Evidence.Notes;

/// <summary>A decision note as somebody writes it.</summary>
public sealed record NoteRequest
{
    /// <summary>What was to be decided, and what was known.</summary>
    public string Context { get; init; } = "";

    /// <summary>What could have been done.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>What was chosen, and why.</summary>
    public string Choice { get; init; } = "";

    /// <summary>What follows from it.</summary>
    public string Consequences { get; init; } = "";

    /// <summary>Names of the gates that it answers.</summary>
    public ImmutableArray<string> Answers { get; init; } = [];

    /// <summary>The record that it is about: an id or the start of one.</summary>
    public string About { get; init; } = "";
}
