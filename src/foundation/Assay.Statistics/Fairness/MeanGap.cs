using Assay.Kernel;
using Assay.Statistics.Intervals;

namespace Assay.Statistics.Fairness;

/// <summary>
/// The greatest mean of any group less the least, such as of errors by group. Of groups whose mean is not finite, or with too few rows,
/// nothing is said.
/// </summary>
/// <param name="Estimate">
/// The gap with a percentile bootstrap interval, rows resampled within each group. Like every greatest-less-least it is never negative and
/// its bootstrap leans upward: see <see cref="AssessedMeasure"/>. NaN with fewer than two groups.
/// </param>
/// <param name="LowestGroup">The group with the least mean; null when undefined.</param>
/// <param name="HighestGroup">The group with the greatest mean; null when undefined.</param>
public sealed record MeanGap(Estimate Estimate, string? LowestGroup, string? HighestGroup)
{
    /// <summary>Compares groups by the mean of a figure.</summary>
    /// <param name="groups">Each group's name and the figure of each of its rows.</param>
    /// <param name="options">How; the defaults when null. <see cref="FairnessOptions.Measures"/> does not matter here.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static MeanGap Of(IEnumerable<(string Group, double[] Values)> groups, FairnessOptions? options = null)
    {
        options ??= new FairnessOptions();
        options.Require();
        var compared = groups.Where(group => group.Values.Length >= options.MinimumGroupSize && double.IsFinite(group.Values.Average())).ToArray();
        if (compared.Length < 2) return new MeanGap(new Estimate(double.NaN, double.NaN, double.NaN), null, null);
        var ranked = compared.OrderBy(group => group.Values.Average()).ToArray();
        var (lower, upper) = GroupBootstrap.Percentiles(Replicates(compared, options), options.Level);
        var gap = ranked[^1].Values.Average() - ranked[0].Values.Average();
        return new MeanGap(new Estimate(gap, lower, upper), ranked[0].Group, ranked[^1].Group);
    }

    private static double[] Replicates((string Group, double[] Values)[] groups, FairnessOptions options)
    {
        var sequences = Array.ConvertAll(groups, group => SeededRandom.For(options.Seed, $"fairness/mean/{group.Group}"));
        var gaps = new double[options.Replicates];
        for (var replicate = 0; replicate < gaps.Length; replicate++)
        {
            double least = double.PositiveInfinity, greatest = double.NegativeInfinity;
            for (var g = 0; g < groups.Length; g++)
            {
                var mean = Mean(groups[g].Values, sequences[g]);
                (least, greatest) = (Math.Min(least, mean), Math.Max(greatest, mean));
            }
            gaps[replicate] = greatest - least;
        }
        return gaps;
    }

    private static double Mean(double[] values, SeededRandom random)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++) sum += values[random.NextInt32(values.Length)];
        return sum / values.Length;
    }
}
