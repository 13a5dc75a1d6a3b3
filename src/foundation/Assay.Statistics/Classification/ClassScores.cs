namespace Assay.Statistics.Classification;

/// <summary>What measures of rows × classes ask of their inputs.</summary>
internal static class ClassScores
{
    /// <summary>Refuses sizes that do not agree, classes that are none, and weights that are negative or not finite.</summary>
    public static void Require(ReadOnlySpan<int> actual, ReadOnlySpan<double> scores, int classes, ReadOnlySpan<double> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        if (scores.Length != (long)actual.Length * classes)
            throw new ArgumentException($"{actual.Length} rows of {classes} classes need as many scores; found {scores.Length}.", nameof(scores));
        RowWeights.Require(actual.Length, weights);
        foreach (var k in actual)
            if ((uint)k >= (uint)classes) throw new ArgumentException($"There is no class {k}; classes are 0 to {classes - 1}.", nameof(actual));
    }
}
