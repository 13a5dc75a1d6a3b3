using Assay.Kernel;
using Assay.Statistics.Distributions;
using Assay.Statistics.Moments;

namespace Assay.Statistics.Fairness;

/// <summary>
/// The bootstrap stratified by group. Resampling a group's rows only changes its four counts, which are multinomial: they are drawn as
/// such, so that a replicate costs the same for a hundred rows or a million. Each group has a sequence of its own, named by the group.
/// </summary>
internal static class GroupBootstrap
{
    /// <summary>For each measure its value in each replicate, NaN where undefined.</summary>
    public static double[][] Replicates(GroupMetrics[] groups, FairnessOptions options)
    {
        var values = options.Measures.Select(_ => new double[options.Replicates]).ToArray();
        var sequences = Array.ConvertAll(groups, group => SeededRandom.For(options.Seed, $"fairness/{group.Group}"));
        var drawn = new GroupMetrics[groups.Length];
        for (var replicate = 0; replicate < options.Replicates; replicate++)
        {
            for (var g = 0; g < groups.Length; g++) drawn[g] = Draw(groups[g], sequences[g]);
            for (var m = 0; m < values.Length; m++) values[m][replicate] = options.Measures[m].Of(drawn);
        }
        return values;
    }

    /// <summary>The equal-tailed interval of the defined replicates; NaN when fewer than half are defined.</summary>
    public static (double Lower, double Upper) Percentiles(double[] replicates, double level)
    {
        var defined = replicates.Where(value => !double.IsNaN(value)).Order().ToArray();
        if (defined.Length == 0 || 2 * defined.Length < replicates.Length) return (double.NaN, double.NaN);
        return (Quantile.OfSorted(defined, 0.5 - 0.5 * level), Quantile.OfSorted(defined, 0.5 + 0.5 * level));
    }

    private static GroupMetrics Draw(GroupMetrics group, SeededRandom random)
    {
        var rows = group.Count;
        var truePositives = Share(random, rows, group.TruePositives, rows);
        var falsePositives = Share(random, rows - truePositives, group.FalsePositives, rows - group.TruePositives);
        var falseNegatives = Share(random, rows - truePositives - falsePositives, group.FalseNegatives, group.FalseNegatives + group.TrueNegatives);
        return group with
        {
            TruePositives = truePositives,
            FalsePositives = falsePositives,
            FalseNegatives = falseNegatives,
            TrueNegatives = rows - truePositives - falsePositives - falseNegatives,
        };
    }

    private static long Share(SeededRandom random, long rows, long counted, long of) =>
        of == 0 || counted == 0 ? 0 : counted == of ? rows : BinomialDistribution.Sample(random, rows, (double)counted / of);
}
