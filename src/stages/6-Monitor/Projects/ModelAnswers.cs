using Assay.Frame;
using Assay.Kernel;
using Assay.Tables;
using Assay.Train.Scoring;

namespace Assay.Monitor.Projects;

/// <summary>Asks a model for its answers to rows, as columns named like those of the inference log.</summary>
public static class ModelAnswers
{
    /// <summary>Binary: the probability of the positive class.</summary>
    public const string Probability = "output.probability";

    /// <summary>Classes: the most probable one.</summary>
    public const string Label = "output.label";

    /// <summary>Regression: the value.</summary>
    public const string Value = "output.value";

    /// <summary>One column a task; or what stands in the way of scoring.</summary>
    public static Outcome<Column> Of(OnnxScorer scorer, Table rows) => scorer.Score(rows).Map(answers => scorer.Signature.Task switch
    {
        TaskKind.Regression => new NumericColumn(Value, answers.Values),
        TaskKind.Binary => new NumericColumn(Probability, answers.Column(1)),
        _ => (Column)CategoricalColumn.FromTexts(Label, [.. Enumerable.Range(0, answers.Rows).Select(row => scorer.Signature.Classes[MostProbable(answers.Row(row))])]),
    });

    private static int MostProbable(ReadOnlySpan<double> probabilities)
    {
        var best = 0;
        for (var k = 1; k < probabilities.Length; k++) if (probabilities[k] > probabilities[best]) best = k;
        return best;
    }
}
