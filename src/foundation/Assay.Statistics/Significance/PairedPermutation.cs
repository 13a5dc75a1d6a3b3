using Assay.Kernel;
using Assay.Statistics.Correlation;
using Assay.Statistics.Distances;

namespace Assay.Statistics.Significance;

/// <summary>
/// Whether two things measured on the same rows differ, by any measure: if not, they may change places in any row. All ways are counted
/// where there are no more than are asked for; else ways are drawn, and the one seen counts among them, which keeps the p-value valid and
/// above 0 (B. Phipson and G. Smyth, Stat. Appl. Genet. Mol. Biol. 9, 2010). Each draw has a sequence of its own.
/// </summary>
public static class PairedPermutation
{
    /// <summary>Differences that rounding may part count as equal.</summary>
    private const double Rounding = 1e-12;

    /// <summary>The test of any measure. A way of swapping on which it is undefined counts as extreme.</summary>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="statistic">The difference.</param>
    /// <param name="permutations">How many ways to draw, at least 1.</param>
    /// <param name="seed">The seed of all draws.</param>
    /// <param name="purpose">What the draws are for: those of other purposes are independent.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 0 rows, or than 1 permutation.</exception>
    public static PermutationResult Of(int rows, SwapStatistic statistic, int permutations, ulong seed, string purpose = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(permutations, 1);
        var swapped = new bool[rows];
        var seen = statistic(swapped);
        if (!double.IsFinite(seen)) return new PermutationResult(double.NaN, double.NaN, PValueMethod.Asymptotic, 0);
        var least = Math.Abs(seen) * (1.0 - Rounding) - Rounding;
        var exact = rows < 31 && 1 << rows <= permutations;
        var ways = exact ? 1 << rows : permutations;
        var extreme = 0;
        for (var way = 0; way < ways; way++)
        {
            if (exact) for (var row = 0; row < rows; row++) swapped[row] = (way >> row & 1) != 0;
            else Draw(swapped, SeededRandom.For(seed, $"permutation/{purpose}/{way}"));
            if (!(Math.Abs(statistic(swapped)) < least)) extreme++;
        }
        return exact
            ? new PermutationResult(seen, (double)extreme / ways, PValueMethod.Exact, ways)
            : new PermutationResult(seen, (extreme + 1.0) / (ways + 1.0), PValueMethod.Asymptotic, ways);
    }

    /// <summary>The test of the mean difference of pairs: Fisher's randomisation test (1935).</summary>
    /// <param name="first">One value a pair.</param>
    /// <param name="second">The other.</param>
    /// <param name="permutations">How many ways to draw, at least 1.</param>
    /// <param name="seed">The seed of all draws.</param>
    /// <exception cref="ArgumentException">Lengths differ, a value is NaN, or there is fewer than 1 permutation.</exception>
    public static PermutationResult OfMean(ReadOnlySpan<double> first, ReadOnlySpan<double> second, int permutations, ulong seed)
    {
        var differences = Pairs.Differences(first, second);
        double Mean(ReadOnlySpan<bool> swapped)
        {
            var sum = 0.0;
            for (var i = 0; i < differences.Length; i++) sum += swapped[i] ? -differences[i] : differences[i];
            return sum / differences.Length;
        }

        return Of(differences.Length, Mean, permutations, seed, "mean");
    }

    /// <summary>One bit a row.</summary>
    private static void Draw(Span<bool> swapped, SeededRandom random)
    {
        var bits = 0UL;
        for (var row = 0; row < swapped.Length; row++)
        {
            if (row % 64 == 0) bits = random.NextUInt64();
            swapped[row] = (bits >> (row % 64) & 1) != 0;
        }
    }
}
