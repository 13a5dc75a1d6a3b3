using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Collect.Finds;

/// <summary>A piece of a person's work that lies outside Assay, as a source read it. It lives in memory: the record of it seals every text.</summary>
public sealed record Find
{
    /// <summary>Where it comes from.</summary>
    public required FindSource Source { get; init; }

    /// <summary>Its address without credentials, or its path.</summary>
    public required string Origin { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>SHA-256 of what was found: a file's bytes, or the sorted list of what it is made of.</summary>
    public required Digest Content { get; init; }

    /// <summary>How it was matched with the person.</summary>
    public required AuthorMatch Match { get; init; }

    /// <summary>When the earliest of it was made, as the source says; null when it does not.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>When the latest of it was made.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>What there is of it, by name: <c>commits</c>, <c>tests</c>.</summary>
    public ImmutableSortedDictionary<string, long> Counts { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>The texts that may speak for a part of a standard: commit messages, paragraphs, names of tests.</summary>
    public ImmutableArray<string> Texts { get; init; } = [];
}
