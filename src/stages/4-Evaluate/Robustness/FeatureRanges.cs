using Assay.Statistics.Moments;
using Assay.Tables;

namespace Assay.Evaluate.Robustness;

/// <summary>What a feature's training rows say of it: spread and range of numbers, levels of categories.</summary>
/// <param name="StandardDeviation">Of a number; 0 when it does not vary.</param>
/// <param name="Least">Smallest number.</param>
/// <param name="Greatest">Largest number.</param>
/// <param name="Levels">The levels that occur; empty for numbers.</param>
internal sealed record FeatureRanges(double StandardDeviation, double Least, double Greatest, string[] Levels)
{
    public static FeatureRanges Of(Column train) => train switch
    {
        NumericColumn numbers => OfNumbers([.. numbers.Values.Where(double.IsFinite)]),
        CategoricalColumn levels => new(0, 0, 0, [.. levels.Codes.Where(code => code >= 0).Distinct().Order().Select(code => levels.Levels[code])]),
        _ => new(0, 0, 0, []),
    };

    private static FeatureRanges OfNumbers(double[] values)
    {
        if (values.Length == 0) return new(0, 0, 0, []);
        var deviation = values.Length < 2 ? 0 : CentralMoments.Of(values).SampleStandardDeviation;
        return new(deviation, values.Min(), values.Max(), []);
    }
}
