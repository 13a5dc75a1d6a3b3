using Assay.Evaluate.Settings;
using Assay.Evaluate.Verdict;
using Assay.Evidence.Notes;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Cli.Verbs;

/// <summary>Finds what a note is about when the user did not say: the newest verdict, and its failed warnings.</summary>
internal static class NoteTarget
{
    /// <summary>The request with its record, and with the gates that it answers.</summary>
    public static async Task<Outcome<NoteRequest>> AimAsync(ILedgerStore store, NoteRequest request, CancellationToken cancellation)
    {
        if (request.About.Length > 0) return request;
        RecordEntry? verdict = null;
        await foreach (var envelope in store.ReadAsync(0, await store.SizeAsync(cancellation), cancellation))
        {
            if (RecordReader.Read(envelope) is { Kind: "evaluate.verdict" } found) verdict = found;
        }

        if (verdict is null) return new Problem("note.no-verdict", "There is no verdict yet that a note could be about.", "Run 'assay run' first, or name a record with --about.");
        var answers = request.Answers.IsEmpty ? [.. verdict.As<VerdictRecord>().Gates.Where(gate => gate is { Passed: false, Kind: GateKind.Warn }).Select(gate => gate.Name)] : request.Answers;
        return request with { About = verdict.Id, Answers = answers };
    }
}
