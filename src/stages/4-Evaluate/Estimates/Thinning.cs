namespace Assay.Evaluate.Estimates;

/// <summary>Makes long curves short enough to store and draw.</summary>
public static class Thinning
{
    /// <summary>At most <paramref name="most"/> (two or more) of the points, evenly by position, the first and the last always among them.</summary>
    public static T[] Evenly<T>(IReadOnlyList<T> points, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        if (points.Count <= most) return [.. points];
        var kept = new T[most];
        for (var i = 0; i < most; i++) kept[i] = points[(int)Math.Round((double)i * (points.Count - 1) / (most - 1))];
        return kept;
    }
}
