using System.Globalization;
using Assay.Frame;
using Assay.Kernel;
using Assay.Train.Scoring;

namespace Assay.Train.External;

/// <summary>Holds what somebody else's model says against what such a model may say: finite numbers, and probabilities that sum to 1.</summary>
internal static class AnswerCheck
{
    /// <summary>How far a row's probabilities may be off in sum.</summary>
    public const double Tolerance = 1e-3;

    /// <summary>The predictions, or a problem about the first row that is not as it should be.</summary>
    public static Outcome<Predictions> Of(Predictions predictions, TaskKind task, string name)
    {
        for (var row = 0; row < predictions.Rows; row++)
        {
            var numbers = predictions.Row(row);
            if (!(task == TaskKind.Regression ? double.IsFinite(numbers[0]) : IsDistribution(numbers))) return Strange(numbers.ToArray(), task, row, name);
        }

        return predictions;
    }

    private static bool IsDistribution(ReadOnlySpan<double> numbers)
    {
        var sum = 0.0;
        foreach (var number in numbers)
        {
            if (!(number >= -Tolerance && number <= 1 + Tolerance)) return false;
            sum += number;
        }

        return Math.Abs(sum - 1) <= Tolerance;
    }

    private static Problem Strange(double[] numbers, TaskKind task, int row, string name) =>
        new("train.model-answers", $"{name}: the model's answer to row {(row + 1).ToString(CultureInfo.InvariantCulture)} of the rows that it was given is none.", "Correct the model: it gives probabilities in the order of the signature's classes, or on regression a number.")
        {
            Value = string.Join(", ", numbers.Select(number => number.ToString("G6", CultureInfo.InvariantCulture))),
            Expected = task == TaskKind.Regression ? "a finite number" : "probabilities from 0 to 1 that sum to 1",
        };
}
