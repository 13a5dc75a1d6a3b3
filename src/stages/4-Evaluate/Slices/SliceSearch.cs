using Assay.Statistics.Moments;

namespace Assay.Evaluate.Slices;

/// <summary>Looks at every slice of one bin, or of one bin each of two columns, in one pass over the rows for each column or pair.</summary>
/// <param name="bins">[column][row]: the bin of each training row.</param>
/// <param name="losses">The loss of each training row; all finite.</param>
/// <param name="minRows">Fewest rows of a slice, and of its rest.</param>
internal sealed class SliceSearch(int[][] bins, double[] losses, int minRows)
{
    /// <summary>The losses of all rows, added up as those of slices are, so that equal losses differ in no digit.</summary>
    public CentralMoments All { get; } = losses.Aggregate(default(CentralMoments), (moments, loss) => moments.Add(loss));

    /// <summary>Every slice with enough rows, single ones first.</summary>
    public List<SliceCandidate> Examine(int depth)
    {
        var candidates = new List<SliceCandidate>();
        for (var column = 0; column < bins.Length; column++) candidates.AddRange(Singles(column));
        if (depth < 2) return candidates;
        for (var first = 0; first < bins.Length; first++)
            for (var second = first + 1; second < bins.Length; second++) candidates.AddRange(Pairs(first, second));
        return candidates;
    }

    private IEnumerable<SliceCandidate> Singles(int column)
    {
        var sums = new CentralMoments[bins[column].Max() + 1];
        for (var row = 0; row < losses.Length; row++) sums[bins[column][row]] = sums[bins[column][row]].Add(losses[row]);
        for (var bin = 0; bin < sums.Length; bin++) if (IsLarge(sums[bin])) yield return new(column, bin, -1, -1, sums[bin]);
    }

    private IEnumerable<SliceCandidate> Pairs(int first, int second)
    {
        var width = bins[second].Max() + 1;
        var sums = new CentralMoments[(bins[first].Max() + 1) * width];
        for (var row = 0; row < losses.Length; row++)
        {
            ref var cell = ref sums[bins[first][row] * width + bins[second][row]];
            cell = cell.Add(losses[row]);
        }
        for (var cell = 0; cell < sums.Length; cell++) if (IsLarge(sums[cell])) yield return new(first, cell / width, second, cell % width, sums[cell]);
    }

    private bool IsLarge(CentralMoments slice) => slice.Count >= minRows && All.Count - slice.Count >= minRows;
}
