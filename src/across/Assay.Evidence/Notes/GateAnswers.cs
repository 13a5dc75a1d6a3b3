using System.Collections.Immutable;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Notes;

/// <summary>
/// Which gates of a verdict decision notes answer. A note counts for the very verdict that it is about: a later verdict, on other figures or other limits, wants
/// another note. It shows that somebody stated a decision, not that the decision was right, and not that the key which signed it still counts: that is verification.
/// </summary>
public sealed class GateAnswers
{
    private readonly ImmutableDictionary<string, RecordEntry> _notes;

    private GateAnswers(ImmutableArray<RecordEntry> notes)
    {
        Notes = notes;
        _notes = notes.SelectMany(note => note.As<DecisionNote>().Answers.Select(gate => (Gate: gate, Note: note))).DistinctBy(answer => answer.Gate)
            .ToImmutableDictionary(answer => answer.Gate, answer => answer.Note, StringComparer.Ordinal);
    }

    /// <summary>No answer to anything.</summary>
    public static GateAnswers None { get; } = new([]);

    /// <summary>The notes about the verdict, oldest first, those that answer no gate included.</summary>
    public ImmutableArray<RecordEntry> Notes { get; }

    /// <summary>Names of the gates that are answered, as the notes have them.</summary>
    public IEnumerable<string> Gates => _notes.Keys;

    /// <summary>The answers to a verdict among some records.</summary>
    /// <param name="verdict">The id of the verdict's record.</param>
    /// <param name="records">Records of any kind, in any order.</param>
    public static GateAnswers Of(string verdict, IEnumerable<RecordEntry> records) =>
        new([.. records.Where(record => IsNote(record) && record.Subjects.Any(subject => subject.Name == $"record:{verdict}")).OrderBy(record => record.Index)]);

    /// <summary>The answers to a verdict in the ledger. Leaves after the verdict's are read, for a note is later than what it is about.</summary>
    public static async Task<GateAnswers> ReadAsync(ILedgerStore store, RecordEntry verdict, CancellationToken cancellation = default)
    {
        var notes = new List<RecordEntry>();
        await foreach (var envelope in store.ReadAsync(verdict.Index + 1, await store.SizeAsync(cancellation), cancellation))
        {
            var record = RecordReader.Read(envelope);
            if (IsNote(record)) notes.Add(record);
        }

        return Of(verdict.Id, notes);
    }

    /// <summary>The earliest note that answers a gate; null when none does.</summary>
    public RecordEntry? To(string gate) => _notes.GetValueOrDefault(gate);

    private static bool IsNote(RecordEntry record) => record.Kind == DecisionNote.Kind.Name && record.Version == DecisionNote.Kind.Version;
}
