using System.Collections.Immutable;

namespace Assay.Evidence.Standards;

/// <summary>
/// One way in which records alone speak for a part: all of its facts have to be shown, each by a record of the person's own live work. A fact written
/// <c>note:F</c> is shown by a decision note about a record that shows F.
/// </summary>
public sealed record EvidenceRule
{
    /// <summary>What comes before the name of a fact that a note is about.</summary>
    public const string NotePrefix = "note:";

    /// <summary>Names of facts, all of which have to be shown; at least one.</summary>
    public required ImmutableArray<string> Facts { get; init; }

    /// <summary>How many records have to show each fact.</summary>
    public int Records { get; init; } = 1;

    /// <summary>In how many projects each fact has to be shown.</summary>
    public int Projects { get; init; } = 1;
}
