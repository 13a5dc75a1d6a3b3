using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.Steps;
using Assay.Release.Records;
using Assay.Train.Records;

namespace Assay.Retire.Cases;

/// <summary>Finds the model that a person means.</summary>
internal static class ModelSearch
{
    private const string ChosenStep = "train/model";

    /// <summary>The kind of record that a model is made known by.</summary>
    public static string Kind => TrainModel.Kind.Name;

    /// <summary>Whether a record is of a model that was chosen, by the project's own run or by one that trained a challenger: not of a baseline.</summary>
    public static bool IsChosen(RecordEntry record) => record.Kind == Kind && record.Step?.EndsWith(ChosenStep, StringComparison.Ordinal) == true;

    /// <summary>Whether a chosen model is in use, or may be: a challenger that never went live is not.</summary>
    public static bool IsUsed(RecordEntry record, RetirementLedger ledger) =>
        IsChosen(record) && (!StepName.IsOfChallenger(record.Step) || ledger.All<ReleaseChange>().Any(change => change.Entry.Context == RecordContext.Live && change.Body.Model == record.Subjects[0].Digest));

    /// <summary>The newest record of the model whose digest, or whose record's id, starts so; without a text the newest model that is in use: a challenger is only after it went live.</summary>
    public static Outcome<RecordEntry> Find(RetirementLedger ledger, string? given)
    {
        var models = ledger.Entries.Where(IsChosen).Reverse().DistinctBy(record => record.Subjects[0].Digest).ToList();
        var text = given?.Trim().ToLowerInvariant() ?? "";
        var found = text.Length == 0 ? [.. models.Where(record => IsUsed(record, ledger)).Take(1)] : models.Where(record => record.Id.StartsWith(text, StringComparison.Ordinal) || record.Subjects[0].Digest.ToString().StartsWith(text, StringComparison.Ordinal)).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => new Problem("retire.no-model", "There is no such model in this home.", "Look for it with 'assay ledger log --kind train.model', or put a model that predates Assay on the register: 'assay retire legacy add'.") { Place = new Place(Field: "model"), Value = given, Expected = "the start of an ONNX file's digest, or of a train.model record's id" },
            _ => new Problem("retire.ambiguous", "Several models start like this.", "Give more of the digest.") { Place = new Place(Field: "model"), Value = given },
        };
    }
}
