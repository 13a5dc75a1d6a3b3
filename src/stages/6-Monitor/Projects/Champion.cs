using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.Steps;
using Assay.Release.History;
using Assay.Train.Records;

namespace Assay.Monitor.Projects;

/// <summary>The model of a project that is in use: the one that went live last, if Release knows of one, and else the one that the project's own run chose last.</summary>
public static class Champion
{
    private const string ModelFile = ".onnx";

    // The baseline is written as a model beside the chosen one, to be compared with it.
    private const string ChosenStep = "train/model";

    /// <summary>Whether a kind tells which model it is.</summary>
    public static bool IsWanted(string kind) => kind == TrainModel.Kind.Name || kind.StartsWith("release.", StringComparison.Ordinal);

    /// <summary>The record of its training; null when none was trained.</summary>
    /// <param name="records">The project's records, oldest first.</param>
    public static RecordEntry? Of(IReadOnlyList<RecordEntry> records)
    {
        var trained = records.Where(entry => entry.Kind == TrainModel.Kind.Name && entry.Step?.EndsWith(ChosenStep, StringComparison.Ordinal) == true && ModelIn(entry) is not null).ToList();
        var live = Live(records);
        return (live is null ? null : trained.LastOrDefault(entry => ModelIn(entry) == live)) ?? trained.LastOrDefault(entry => !StepName.IsOfChallenger(entry.Step));
    }

    /// <summary>The model's file in the record of its training.</summary>
    public static Digest? ModelIn(RecordEntry trained) => trained.Subjects.FirstOrDefault(subject => subject.Name.EndsWith(ModelFile, StringComparison.Ordinal))?.Digest;

    /// <summary>Where the steps of its run stand.</summary>
    public static string FolderOf(RecordEntry trained) => StepName.FolderOf(trained.Step!, ChosenStep);

    // While a version answers only some of the callers, the one before it is still the champion.
    private static Digest? Live(IReadOnlyList<RecordEntry> records)
    {
        var changes = ReleaseHistory.Of(records.Where(entry => entry.Kind.StartsWith("release.", StringComparison.Ordinal))).Changes.Where(change => change.Entry.Context == RecordContext.Live).ToList();
        if (changes.Count == 0) return null;
        var newest = changes[^1].Change;
        return newest is { Share: < 100, Before: { } before } ? before : newest.Model;
    }
}
