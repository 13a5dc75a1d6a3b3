using Assay.Statistics.Classification;

namespace Assay.Statistics.Regression;

/// <summary>Means over rows.</summary>
internal static class Errors
{
    /// <summary>The weighted mean of an error; NaN without rows.</summary>
    public static double Mean(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted, ReadOnlySpan<double> weights, RowError error)
    {
        RowWeights.Require(actual.Length, predicted.Length, weights);
        var sum = 0.0;
        for (var row = 0; row < actual.Length; row++) sum += RowWeights.Of(weights, row) * error(actual[row], predicted[row]);
        return sum / RowWeights.Total(weights, actual.Length);
    }

    /// <summary>Refuses numbers below a bound, or at it where it is open.</summary>
    public static void RequireAbove(ReadOnlySpan<double> values, double bound, bool open, string name)
    {
        foreach (var value in values)
            if (value < bound || (open && value == bound)) throw new ArgumentOutOfRangeException(name, value, $"This measure needs numbers {(open ? "above" : "of at least")} {bound}.");
    }
}
