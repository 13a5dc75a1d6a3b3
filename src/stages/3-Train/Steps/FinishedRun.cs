using Assay.Ledger.Records;
using Assay.Projects.Artifacts;
using Assay.Projects.Steps;
using Assay.Train.Records;

namespace Assay.Train.Steps;

/// <summary>A run that was scored, now or earlier.</summary>
/// <param name="Entry">Its record.</param>
/// <param name="Body">The record's body.</param>
/// <param name="OutOfFold">Its predictions of folds that it had not seen.</param>
internal sealed record FinishedRun(RecordEntry Entry, TrainRun Body, Artifact OutOfFold)
{
    /// <summary>Reads a step's result.</summary>
    public static FinishedRun Of(StepResult result) => new(result.Entry<TrainRun>(), result.Record<TrainRun>(), result.Artifacts[0]);

    /// <summary>The file name of a run's predictions.</summary>
    public static string FileName(string candidate, int trial, int rung) => rung == 1 ? $"out-of-fold-{candidate}-{trial}-screen.bin" : $"out-of-fold-{candidate}-{trial}.bin";
}
