using System.Collections.Immutable;
using Assay.Ledger.Facts;

namespace Assay.Evidence.Notes;

/// <summary>What decision notes can show. That a note is about a certain record is a fact of its own: see <see cref="Standards.EvidenceRule.NotePrefix"/>.</summary>
public static class NoteFacts
{
    /// <summary>Every fact of decision notes.</summary>
    public static ImmutableArray<RecordFact> All { get; } =
    [
        RecordFact.Of<DecisionNote>("note.options-weighed", "A decision between at least two options was written down with its reasons and consequences.", "That the decision was right.", note => note.Options.Length >= 2),
        RecordFact.Of<DecisionNote>("note.gate-answered", "A failed limit was answered with a decision.", "That the answer is good enough.", note => note.Answers.Length > 0),
    ];
}
