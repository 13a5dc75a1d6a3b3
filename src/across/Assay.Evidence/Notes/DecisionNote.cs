using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Evidence.Notes;

/// <summary>
/// The record <c>note.decision</c>: what a person decided and why, written at the time of the act. Its texts are sealed, because people write about people:
/// the vault holds them, the record commits to them. It shows that the person stated this, not that the decision was right.
/// </summary>
public sealed record DecisionNote : IRecordBody<DecisionNote>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("note.decision", 1, "A person stated a decision: its context, the options, the choice and its consequences.");

    /// <summary>What was to be decided, and what was known.</summary>
    public required Sealed Context { get; init; }

    /// <summary>What could have been done; at least one.</summary>
    public required ImmutableArray<Sealed> Options { get; init; }

    /// <summary>What was chosen, and why.</summary>
    public required Sealed Choice { get; init; }

    /// <summary>What follows from it, the unwelcome included.</summary>
    public required Sealed Consequences { get; init; }

    /// <summary>Names of the gates that the note answers, as <c>evaluate.verdict</c> has them; empty when it answers none.</summary>
    public ImmutableArray<string> Answers { get; init; } = [];
}
