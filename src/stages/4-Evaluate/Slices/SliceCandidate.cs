using Assay.Statistics.Moments;

namespace Assay.Evaluate.Slices;

/// <summary>A slice that was looked at: one bin of one column, or of each of two.</summary>
/// <param name="First">Index of the first column.</param>
/// <param name="FirstBin">Its bin.</param>
/// <param name="Second">Index of the second column, or −1.</param>
/// <param name="SecondBin">Its bin, or −1.</param>
/// <param name="Losses">The losses of its training rows.</param>
internal sealed record SliceCandidate(int First, int FirstBin, int Second, int SecondBin, CentralMoments Losses)
{
    public bool IsPair => Second >= 0;

    /// <summary>Whether the other is this slice with a condition dropped.</summary>
    public bool IsPartOf(SliceCandidate other) =>
        IsPair && !other.IsPair && ((other.First == First && other.FirstBin == FirstBin) || (other.First == Second && other.FirstBin == SecondBin));

    /// <summary>The rows in it, by the bins of all columns.</summary>
    public int[] Rows(int[][] bins) =>
        [.. Enumerable.Range(0, bins[First].Length).Where(row => bins[First][row] == FirstBin && (!IsPair || bins[Second][row] == SecondBin))];
}
