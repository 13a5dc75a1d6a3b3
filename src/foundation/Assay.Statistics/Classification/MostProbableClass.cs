namespace Assay.Statistics.Classification;

/// <summary>The class that is called: the most probable, the first of equals.</summary>
public static class MostProbableClass
{
    /// <summary>The place of the greatest score of one row.</summary>
    /// <param name="scores">One a class; at least one. NaN is never the greatest but in the first place.</param>
    public static int Of(ReadOnlySpan<double> scores)
    {
        ArgumentOutOfRangeException.ThrowIfZero(scores.Length, nameof(scores));
        var best = 0;
        for (var k = 1; k < scores.Length; k++) if (scores[k] > scores[best]) best = k;
        return best;
    }

    /// <summary>The same of many rows.</summary>
    /// <param name="scores">Rows × classes, row after row.</param>
    /// <param name="classes">How many classes.</param>
    /// <exception cref="ArgumentException">The scores do not fill whole rows.</exception>
    public static int[] OfRows(ReadOnlySpan<double> scores, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        if (scores.Length % classes != 0) throw new ArgumentException($"{scores.Length} scores do not fill rows of {classes} classes.", nameof(scores));
        var called = new int[scores.Length / classes];
        for (var row = 0; row < called.Length; row++) called[row] = Of(scores.Slice(row * classes, classes));
        return called;
    }
}
