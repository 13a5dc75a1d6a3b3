namespace Assay.Statistics.Sketches;

/// <summary>How many values each height of a sketch may hold: the highest the capacity, each below two thirds of the next, none less than an eighth (so that runs stay long enough to sort quickly).</summary>
internal sealed class SketchCapacities(int capacity)
{
    /// <summary>The least capacity of a sketch.</summary>
    public const int Least = 16;

    private readonly int[] _byDepth = [.. Enumerable.Range(0, 64).Select(depth => (int)Math.Max(capacity / 8, Math.Ceiling(capacity * Math.Pow(2.0 / 3.0, depth))))];

    /// <summary>The most at a height among so many.</summary>
    public int Of(int height, int heights) => _byDepth[heights - 1 - height];
}
