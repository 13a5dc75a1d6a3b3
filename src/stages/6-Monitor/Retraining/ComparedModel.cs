using System.Collections.Immutable;
using Assay.Evaluate.Scoring;
using Assay.Frame;
using Assay.Tables;
using Assay.Train.Scoring;

namespace Assay.Monitor.Retraining;

/// <summary>One of two models that are compared on the same rows.</summary>
/// <param name="Scorer">The model.</param>
/// <param name="Threshold">Probability at or above which it calls a row positive (binary).</param>
public sealed record ComparedModel(OnnxScorer Scorer, double Threshold)
{
    /// <summary>The classes that either of two models knows, in one order: two models may have met other classes.</summary>
    public static ImmutableArray<string> Classes(ComparedModel one, ComparedModel other) => [.. one.Scorer.Signature.Classes.Union(other.Scorer.Signature.Classes, StringComparer.Ordinal)];

    /// <summary>The rows as this model scores them.</summary>
    /// <param name="rows">Rows whose outcomes are known.</param>
    /// <param name="targets">The outcomes, as <see cref="TargetCoding"/> has them by <paramref name="classes"/>.</param>
    /// <param name="classes">The classes, as <see cref="Classes"/> has them.</param>
    public ScoredRows Score(Table rows, double[] targets, ImmutableArray<string> classes)
    {
        var task = Scorer.Signature.Task;
        var scorer = new Scorer(new OnnxPredictor(Scorer), task, task == TaskKind.Regression ? 1 : classes.Length, Threshold);
        return scorer.Score(Placed(scorer.Predictor.Predict(rows), classes), targets);
    }

    // A class that this model does not know has from it the probability 0.
    private double[] Placed(double[] answers, ImmutableArray<string> classes)
    {
        var own = Scorer.Signature.Classes;
        if (own.Length == 0 || own.SequenceEqual(classes)) return answers;
        var placed = new double[answers.Length / own.Length * classes.Length];
        for (var i = 0; i < answers.Length; i++) placed[i / own.Length * classes.Length + classes.IndexOf(own[i % own.Length])] = answers[i];
        return placed;
    }
}
