using System.Collections.Immutable;
using Assay.Evaluate.Binning;
using Assay.Evaluate.Estimates;
using Assay.Evaluate.Metrics;
using Assay.Evaluate.Scoring;
using Assay.Statistics.Moments;
using Assay.Statistics.MultipleTesting;
using Assay.Statistics.Slices;

namespace Assay.Evaluate.Slices;

/// <summary>
/// Finds the slices on which the model does significantly worse than on the rest. The search sees out-of-fold losses of training rows only; what it
/// finds is then measured once on the test rows. Numbers are cut at training quintiles. The p-values are of Welch's one-sided test, corrected by
/// Benjamini and Hochberg over every slice looked at (Chung et al., "Slice Finder", ICDE 2019, is the idea).
/// </summary>
public static class SliceFinder
{
    private const double Level = 0.05;
    private const int MostShown = 20;
    private const int QuantileBins = 5;
    private const int FewestTestRows = 10;
    private const long MostWork = 400_000_000;

    /// <summary>Searches and measures.</summary>
    public static SlicesRecord Find(SliceInputs inputs)
    {
        var learnt = inputs.Columns.Select(column => ColumnBins.Learn(inputs.Train[column], QuantileBins)).ToArray();
        var finite = Enumerable.Range(0, inputs.TrainLosses.Length).Where(row => double.IsFinite(inputs.TrainLosses[row])).ToArray();
        var bins = learnt.Select(column => column.Assign(inputs.Train[column.Column].Take(finite))).ToArray();
        var search = new SliceSearch(bins, [.. finite.Select(row => inputs.TrainLosses[row])], inputs.MinRows);
        var depth = DepthWithin(MostWork, inputs.Depth, learnt.Length, finite.Length);
        var candidates = finite.Length == 0 ? [] : search.Examine(depth);
        var found = Significant(candidates, search.All);
        var shown = WithoutRepeats(found, bins).Take(MostShown);
        var testBins = learnt.Select(column => column.Assign(inputs.Test[column.Column])).ToArray();
        var testLosses = RowLoss.Of(inputs.TestScores);
        return new SlicesRecord
        {
            Loss = RowLoss.NameFor(inputs.TestScores.Task),
            Columns = inputs.Columns,
            Depth = depth,
            MinRows = inputs.MinRows,
            Examined = candidates.Count,
            Level = Level,
            FoundCount = found.Count,
            Found = [.. shown.Select(slice => Measure(slice, search.All, learnt, testBins, testLosses, inputs))],
            DoesNotShow = DoesNotShow(inputs, depth),
        };
    }

    private static int DepthWithin(long work, int depth, int columns, int rows) => (long)columns * columns / 2 * rows > work ? 1 : depth;

    private static List<(SliceCandidate Slice, double P, double Adjusted)> Significant(List<SliceCandidate> candidates, CentralMoments all)
    {
        var p = candidates.Select(slice => SliceEffect.Of(slice.Losses, all.Without(slice.Losses)).PValue).ToArray();
        var adjusted = MultipleTests.Correct(p, PValueCorrection.BenjaminiHochberg, Level).Adjusted;
        return [.. candidates.Select((slice, i) => (slice, p[i], adjusted[i])).Where(found => found.Item3 < Level).OrderByDescending(found => found.slice.Losses.Mean)];
    }

    /// <summary>Leaves out a pair that is no worse than a single slice it is part of, and slices of nearly the same rows as a weaker one.</summary>
    private static IEnumerable<(SliceCandidate Slice, double P, double Adjusted)> WithoutRepeats(List<(SliceCandidate Slice, double P, double Adjusted)> found, int[][] bins)
    {
        var singles = found.Where(other => !other.Slice.IsPair).Select(other => other.Slice).ToArray();
        var shown = new List<HashSet<int>>();
        foreach (var candidate in found)
        {
            var adds = singles.Where(candidate.Slice.IsPartOf).All(single => candidate.Slice.Losses.Mean > single.Losses.Mean * 1.1);
            if (!adds) continue;
            var rows = candidate.Slice.Rows(bins).ToHashSet();
            if (shown.Any(other => AlmostSame(other, rows))) continue;
            shown.Add(rows);
            yield return candidate;
        }
    }

    private static bool AlmostSame(HashSet<int> a, HashSet<int> b)
    {
        if (Math.Min(a.Count, b.Count) < 0.8 * Math.Max(a.Count, b.Count)) return false;
        var common = a.Count(b.Contains);
        return common >= 0.8 * (a.Count + b.Count - common);
    }

    private static WeakSlice Measure((SliceCandidate Slice, double P, double Adjusted) found, CentralMoments all, ColumnBins[] columns, int[][] testBins, double[] testLosses, SliceInputs inputs)
    {
        var (slice, rest) = (found.Slice.Losses, all.Without(found.Slice.Losses));
        var effect = SliceEffect.Of(slice, rest).EffectSize;
        var rows = found.Slice.Rows(testBins);
        var inside = rows.ToHashSet();
        var others = Enumerable.Range(0, testLosses.Length).Where(row => !inside.Contains(row)).Select(row => testLosses[row]).ToArray();
        var loss = rows.Length == 0
            ? Estimate.Undefined("No test row is in the slice.")
            : Resampled.Mean([.. rows.Select(row => testLosses[row])], inputs.Seed, "slice loss");
        double? restLoss = others.Length == 0 ? null : others.Average();
        return new WeakSlice
        {
            Conditions = Conditions(found.Slice, columns),
            TrainRows = (int)slice.Count,
            TrainLoss = slice.Mean,
            TrainRestLoss = rest.Mean,
            EffectSize = double.IsFinite(effect) ? effect : null,
            PValue = found.P,
            AdjustedPValue = found.Adjusted,
            TestRows = rows.Length,
            TestLoss = loss,
            TestRestLoss = restLoss,
            TestMetric = rows.Length == 0 ? null : Resampled.Of(inputs.Metric, inputs.TestScores.Take([.. rows.Where(inputs.TestScores.IsFinite)]), inputs.Seed),
            BorneOut = rows.Length < FewestTestRows || loss.Low is null || restLoss is null ? null : loss.Low > restLoss,
        };
    }

    private static ImmutableArray<SliceCondition> Conditions(SliceCandidate slice, ColumnBins[] columns)
    {
        var first = new SliceCondition(columns[slice.First].Column, columns[slice.First].Labels[slice.FirstBin]);
        return slice.IsPair ? [first, new(columns[slice.Second].Column, columns[slice.Second].Labels[slice.SecondBin])] : [first];
    }

    private static ImmutableArray<string> DoesNotShow(SliceInputs inputs, int depth) =>
    [
        "Only slices of one or two columns with enough rows were looked at; a weakness that takes three conditions to describe, or that lies along a column outside the table, is not found.",
        .. inputs.TestScores.Task == Frame.TaskKind.Regression ? Array.Empty<string>() : ["A slice whose outcomes are nearer to half and half has a greater log loss under the best possible model: a weak slice may be hard, not badly served."],
        .. depth < inputs.Depth ? ["There are too many columns and rows to look at every pair: only single columns were looked at."] : Array.Empty<string>(),
    ];
}
