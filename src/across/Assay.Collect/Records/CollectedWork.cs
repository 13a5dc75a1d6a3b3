using System.Collections.Immutable;
using Assay.Collect.Finds;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Collect.Records;

/// <summary>
/// The record <c>evidence.collected</c>, about work that lies outside Assay: a person looked at it through Assay on that day, and it named them so. It shows that
/// these bytes were there and what they said, not who made them: whoever makes a commit or a file types its author and its times. What it suggests, it does not claim.
/// </summary>
public sealed record CollectedWork : IRecordBody<CollectedWork>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evidence.collected", 1, "A person's work outside Assay was found where it lies, and the parts of a standard that it may speak for were suggested.");

    /// <summary>Where it comes from.</summary>
    public required FindSource Source { get; init; }

    /// <summary>Its address without credentials, or its path.</summary>
    public required Sealed Origin { get; init; }

    /// <summary>What people call it.</summary>
    public required Sealed Title { get; init; }

    /// <summary>SHA-256 of what was found: of a file's bytes, or of the sorted list of the commits, runs or files that are the person's.</summary>
    public required Digest Content { get; init; }

    /// <summary>How it was matched with the person.</summary>
    public required AuthorMatch Match { get; init; }

    /// <summary>When the earliest of it was made, as the source says; null when it does not.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>When the latest of it was made, as the source says.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>What there is of it, by name: <c>commits</c>, <c>passed</c>.</summary>
    public required ImmutableSortedDictionary<string, long> Counts { get; init; }

    /// <summary>Identifier of the standard for which parts were suggested.</summary>
    public required string Standard { get; init; }

    /// <summary>Version of the standard's file for which parts were suggested.</summary>
    public required int StandardVersion { get; init; }

    /// <summary>The parts that it may speak for, the nearest first; they tick nothing.</summary>
    public required ImmutableArray<SuggestedPart> Suggestions { get; init; }
}
