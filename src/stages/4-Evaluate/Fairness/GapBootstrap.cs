using Assay.Evaluate.Estimates;
using Assay.Evaluate.Scoring;
using Assay.Kernel;
using Assay.Statistics.Moments;

namespace Assay.Evaluate.Fairness;

/// <summary>Measures every gap between groups, with percentile bootstrap intervals; rows are drawn within each group, so that groups keep their sizes.</summary>
/// <param name="rows">Test rows as the model scored them.</param>
/// <param name="seed">Seed of the bootstrap.</param>
internal sealed class GapBootstrap(ScoredRows rows, ulong seed)
{
    private const int FewestDefined = 100;
    private const string Lean = "A largest difference is never below 0 and a smallest ratio never above 1, so under parity the interval still leans away from it.";

    /// <summary>All gaps of the task between <paramref name="groups"/>: name and rows of each.</summary>
    public IEnumerable<FairnessGap> Measure((string Name, int[] Rows)[] groups, string purpose)
    {
        var measures = GapMeasure.For(rows.Task);
        var observed = groups.Select(group => GroupCells.Of(rows, group.Rows)).ToArray();
        var draws = Draws(groups, measures, purpose);
        for (var i = 0; i < measures.Length; i++)
        {
            var (value, lowest, highest) = measures[i].Of(observed);
            yield return new FairnessGap
            {
                Name = measures[i].Name,
                Value = double.IsNaN(value) ? Estimate.Undefined("Fewer than two groups have the rate, or the largest is 0.") : Interval(value, draws[i]),
                LowestGroup = lowest < 0 ? null : groups[lowest].Name,
                HighestGroup = highest < 0 ? null : groups[highest].Name,
            };
        }
    }

    private double[][] Draws((string Name, int[] Rows)[] groups, GapMeasure[] measures, string purpose)
    {
        var random = SeededRandom.For(seed, $"fairness/{purpose}");
        var count = DrawCount.For(groups.Sum(group => group.Rows.Length));
        var draws = measures.Select(_ => new double[count]).ToArray();
        var drawn = groups.Select(group => new int[group.Rows.Length]).ToArray();
        var cells = new GroupCells[groups.Length];
        for (var draw = 0; draw < count; draw++)
        {
            for (var group = 0; group < groups.Length; group++) cells[group] = Resample(groups[group].Rows, drawn[group], random);
            for (var i = 0; i < measures.Length; i++) draws[i][draw] = measures[i].Of(cells).Value;
        }
        return draws;
    }

    private GroupCells Resample(int[] members, int[] drawn, SeededRandom random)
    {
        for (var i = 0; i < drawn.Length; i++) drawn[i] = members[random.NextInt32(members.Length)];
        return GroupCells.Of(rows, drawn);
    }

    private static Estimate Interval(double value, double[] draws)
    {
        var defined = draws.Where(double.IsFinite).Order().ToArray();
        if (defined.Length < FewestDefined) return Estimate.Of(value) with { Note = "Too few bootstrap draws define the measure to give an interval." };
        return Estimate.Between(value, Quantile.OfSorted(defined, 0.025), Quantile.OfSorted(defined, 0.975), $"percentile bootstrap {draws.Length} within groups", note: Lean);
    }
}
