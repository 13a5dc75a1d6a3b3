using Assay.Evaluate.Explanation;
using Assay.Evaluate.Scoring;
using Assay.Frame;
using Assay.Tables;
using Assay.Train.Scoring;

namespace Assay.Retire.Archiving;

/// <summary>How one answer comes about: Shapley values by sampling, with a seed, against the archive's background rows. The same model, rows and seed give the same numbers.</summary>
/// <param name="Row">The row, from 0.</param>
/// <param name="Output">Which of the answer's numbers is explained: a class's place, or 0.</param>
/// <param name="BaseValue">The mean answer of the background rows drawn.</param>
/// <param name="Contributions">By feature, in the unit of the answer; with the base value they sum to it.</param>
internal sealed record Attribution(int Row, int Output, double BaseValue, Dictionary<string, double> Contributions)
{
    /// <summary>How many rows are explained.</summary>
    public const int ExplainedRows = 10;

    private const int Orders = 30;
    private const ulong Seed = 1;
    private const double Half = 0.5;

    /// <summary>Explains the first rows.</summary>
    public static Attribution[] Of(OnnxScorer scorer, Table rows, double[] answers, Table background) =>
        [.. Enumerable.Range(0, Math.Min(ExplainedRows, rows.RowCount)).Select(row => Of(scorer, rows, row, OutputOf(scorer.Signature, answers, row), background))];

    /// <summary>The largest difference of a number to the same one of another's; endless where they are not of the same things.</summary>
    public double DifferenceTo(Attribution other)
    {
        if (Row != other.Row || Output != other.Output || !Contributions.Keys.Order(StringComparer.Ordinal).SequenceEqual(other.Contributions.Keys.Order(StringComparer.Ordinal))) return double.PositiveInfinity;
        return Contributions.Select(each => Math.Abs(each.Value - other.Contributions[each.Key])).Append(Math.Abs(BaseValue - other.BaseValue)).Max();
    }

    private static Attribution Of(OnnxScorer scorer, Table rows, int row, int output, Table background)
    {
        var (predictor, width) = (new OnnxPredictor(scorer), scorer.Signature.Width);
        var (baseValue, contributions) = new ShapleySampling(new Scorer(predictor, scorer.Signature.Task, width, Half), output, background, Orders, Seed).Explain(rows, row);
        return new Attribution(row, output, baseValue, predictor.Features.Select((feature, at) => (feature, contributions[at])).ToDictionary());
    }

    // Of two classes the positive one, of more the one that was answered.
    private static int OutputOf(ModelSignature signature, double[] answers, int row)
    {
        if (signature.Task == TaskKind.Regression) return 0;
        if (signature.Task == TaskKind.Binary) return 1;
        var numbers = answers.AsSpan(row * signature.Width, signature.Width);
        var most = 0;
        for (var at = 1; at < numbers.Length; at++) if (numbers[at] > numbers[most]) most = at;
        return most;
    }
}
