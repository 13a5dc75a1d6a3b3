using System.Collections.Immutable;
using Assay.Ledger.Facts;
using Assay.Train.Records;
using Assay.Train.Trainers;

namespace Assay.Train;

/// <summary>What the records of this stage can show.</summary>
public static class TrainFacts
{
    /// <summary>Every fact of this stage.</summary>
    public static ImmutableArray<RecordFact> All { get; } =
    [
        RecordFact.Of<TrainRun>("train.cross-validated", "A parameter set was judged by cross-validation on training rows only.", "How it does on rows to come.", run => run.Folds.Length > 1),
        RecordFact.Of<TrainRun>("train.tuned", "Parameters were searched: this is not a candidate's first trial.", "That a better setting does not exist.", run => run is { Trial: > 1, Parameters.Count: > 0 }),
        // Seed and parameters cannot be missing: a body without them is no train.run.
        RecordFact.Of<TrainRun>("train.reproducible", "Seed, parameters and library versions of a run are on record.", "That somebody else has repeated it.", run => run.Environment.Packages.Count > 0),
        RecordFact.Of<TrainRun>("train.ensemble", "An ensemble of trees was trained.", "That its author can explain how it works.", run => run.Candidate is "lightgbm" or "fastforest"),
        RecordFact.Of<TrainRun>("train.linear", "A linear model was trained.", "That its author can explain how it works.", run => run.Candidate is "logistic" or "linear"),
        RecordFact.Of<TrainSelection>("train.candidates-compared", "At least two learned candidates were compared on the same folds, and one was chosen by a stated rule.", "That the choice suits what is not measured.", selection => selection.Ranking.Count(run => run.Candidate != BuiltInTrainers.Baseline) >= 2),
        RecordFact.Of<TrainSelection>("train.beats-baseline", "The chosen model was better than the baseline on the same folds.", "That the difference is worth its cost.", selection => selection.AgainstBaseline is { Difference: var difference } && (selection.GreaterIsBetter ? difference > 0 : difference < 0)),
        RecordFact.Of<TrainSelection>("train.simplest-of-equals", "A simpler model was chosen though another scored better, because the difference was within its error.", "That the simpler model will do as well.", selection => selection.Ranking.Length > 1 && selection.Ranking[0].Candidate != selection.Winner.Candidate),
        RecordFact.Of<TrainModel>("train.portable-model", "The chosen model, not the baseline, was written as one file with its preprocessing inside, and compared row by row with its trainer.", "That it runs anywhere else.", model => model.Candidate != BuiltInTrainers.Baseline && model.Parity is { TestRows: > 0 } parity && parity.MaxDifference <= parity.Limit),
        RecordFact.Of<TrainModel>("train.made-elsewhere", "A model that another program made, or that came as a finished file, was taken into the same evaluation.", "Who made it, and with which data.", model => model.Candidate != BuiltInTrainers.Baseline && BuiltInTrainers.Find(model.Candidate) is null),
        RecordFact.Of<TrainModel>("train.taken-over", "A model that came as a finished file, from which nothing was learnt here, was taken into the same evaluation.", "Who made it: it may be the engineer's own.", model => model.TrainingRows == 0 && model.Candidate != BuiltInTrainers.Baseline && BuiltInTrainers.Find(model.Candidate) is null),
    ];
}
