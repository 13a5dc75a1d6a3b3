using Assay.Evaluate.Settings;
using Assay.Evaluate.Verdict;
using Assay.Evidence.Notes;

namespace Assay.Cli.Running;

/// <summary>How an evaluation ended, and what decision notes have answered since.</summary>
internal static class VerdictLines
{
    /// <summary>The verdict's own sentence, and one on the notes when there are any.</summary>
    public static IEnumerable<string> Of(VerdictRecord verdict, GateAnswers answers)
    {
        var warnings = verdict.Gates.Where(gate => gate is { Passed: false, Kind: GateKind.Warn }).ToList();
        var notes = warnings.Select(gate => answers.To(gate.Name)).OfType<Ledger.Records.RecordEntry>().DistinctBy(note => note.Id).Select(note => note.Id).ToList();
        var open = warnings.Count(gate => answers.To(gate.Name) is null);
        // The verdict says what was due when it was stated: once nothing is, the notes' sentence takes its place.
        if (notes.Count == 0 || open > 0 || !verdict.FitToRelease) yield return verdict.Sentence;
        if (notes.Count == 0) yield break;
        var told = open > 0 ? $"{warnings.Count - open} of {warnings.Count} warnings are answered" : verdict.FitToRelease ? "Every warning is answered, so the model may go on to release" : "Every warning is answered";
        yield return $"{told}: see 'assay ledger show {notes[^1]}'{(notes.Count > 1 ? " and earlier notes" : "")}.";
    }
}
