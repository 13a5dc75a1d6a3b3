using System.Collections.Immutable;
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

    /// <summary>Several classes: the most probable one, beside the probability of each.</summary>
    public const string Label = "output.label";

    /// <summary>Regression: the value.</summary>
    public const string Value = "output.value";

    /// <summary>The names of the columns that a model of this signature answers with.</summary>
    public static ImmutableArray<string> Names(ModelSignature signature) => signature.Task switch
    {
        TaskKind.Regression => [Value],
        TaskKind.Binary => [Probability],
        _ => [.. signature.Classes.Select(OfClass), Label],
    };

    /// <summary>The columns, in the order of their names; or what stands in the way of scoring.</summary>
    public static Outcome<ImmutableArray<Column>> Of(OnnxScorer scorer, Table rows) => scorer.Score(rows).Map<ImmutableArray<Column>>(answers => scorer.Signature.Task switch
    {
        TaskKind.Regression => [new NumericColumn(Value, answers.Values)],
        TaskKind.Binary => [new NumericColumn(Probability, answers.Column(1))],
        _ => [.. scorer.Signature.Classes.Select((name, k) => new NumericColumn(OfClass(name), answers.Column(k))), Calls(answers, scorer.Signature)],
    });

    // As the inference log names the probability of a class.
    private static string OfClass(string name) => $"output.{name}";

    private static CategoricalColumn Calls(Assay.Train.Scoring.Predictions answers, ModelSignature signature) =>
        CategoricalColumn.FromTexts(Label, [.. Enumerable.Range(0, answers.Rows).Select(row => signature.Classes[MostProbable(answers.Row(row))])]);

    private static int MostProbable(ReadOnlySpan<double> probabilities)
    {
        var best = 0;
        for (var k = 1; k < probabilities.Length; k++) if (probabilities[k] > probabilities[best]) best = k;
        return best;
    }
}
