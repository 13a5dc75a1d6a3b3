using System.Collections.Immutable;
using Assay.Evaluate.Settings;
using Assay.Evaluate.Verdict;
using Assay.Evidence.Notes;
using Assay.Kernel;
using Assay.Ledger.Inspect;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Cli.Verbs;

/// <summary>
/// Finds what a note is about when the user did not say: the newest verdict, and its failed warnings. What a note answers stands in its record for all to read,
/// so nothing is taken but the names of gates that the verdict has.
/// </summary>
internal static class NoteTarget
{
    /// <summary>The request with its record, and with the gates that it answers.</summary>
    public static async Task<Outcome<NoteRequest>> AimAsync(ILedgerStore store, NoteRequest request, CancellationToken cancellation)
    {
        if (request.About.Length > 0) return request.Answers.IsEmpty ? request : await HeldAgainstItsRecordAsync(store, request, cancellation);
        RecordEntry? verdict = null;
        await foreach (var envelope in store.ReadAsync(0, await store.SizeAsync(cancellation), cancellation))
        {
            if (RecordReader.Read(envelope) is { Kind: "evaluate.verdict" } found) verdict = found;
        }

        if (verdict is null) return new Problem("note.no-verdict", "There is no verdict yet that a note could be about.", "Run 'assay run' first, or name a record with --about.");
        return AnsweringOnlyGates(verdict, request with { About = verdict.Id, Answers = request.Answers.IsEmpty ? FailedWarnings(verdict) : request.Answers });
    }

    private static async Task<Outcome<NoteRequest>> HeldAgainstItsRecordAsync(ILedgerStore store, NoteRequest request, CancellationToken cancellation) =>
        (await RecordSearch.OneAsync(store, request.About, cancellation)).Then(found => AnsweringOnlyGates(found.Entry, request));

    private static Outcome<NoteRequest> AnsweringOnlyGates(RecordEntry about, NoteRequest request)
    {
        string[] gates = about.Kind == VerdictRecord.Kind.Name ? [.. about.As<VerdictRecord>().Gates.Select(gate => gate.Name)] : [];
        return Outcome.Unless(request.Answers.Except(gates, StringComparer.Ordinal).Select(answer => NoSuchGate(answer, about, gates)), () => request);
    }

    private static Problem NoSuchGate(string answer, RecordEntry about, string[] gates) => gates.Length > 0
        ? new("note.no-gate", "The verdict has no gate of this name.", "Give a gate's name as the verdict has it, or leave --answers out.") { Place = new Place(Field: "answers"), Value = answer, Expected = $"one of: {string.Join("; ", gates)}" }
        : new("note.no-gate", $"The record has no gates that a note could answer: it is of the kind {about.Kind}.", "Leave --answers out, or write the note about a verdict.") { Place = new Place(Field: "answers"), Value = answer };

    private static ImmutableArray<string> FailedWarnings(RecordEntry verdict) =>
        [.. verdict.As<VerdictRecord>().Gates.Where(gate => gate is { Passed: false, Kind: GateKind.Warn }).Select(gate => gate.Name)];
}
