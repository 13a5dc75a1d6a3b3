using Assay.Statistics.Distances;
using Assay.Statistics.Distributions;

namespace Assay.Statistics.Significance;

/// <summary>Tests of two models on five repeats of a cross-validation with two folds.</summary>
public static class FiveByTwoTest
{
    private const int Repeats = 5;

    /// <summary>
    /// Dietterich's t test: the first difference over the root of the mean variance of the repeats, 5 degrees of freedom. It leans on which
    /// fold is called first; <see cref="CombinedF"/> does not. Source: T. Dietterich, Neural Comput. 10 (1998).
    /// </summary>
    /// <param name="differences">Ten: first model less second on both folds of the first repeat, then of the second, and so on.</param>
    /// <returns>NaN when all are 0.</returns>
    /// <exception cref="ArgumentException">There are not ten, or one is NaN.</exception>
    public static TTestResult Test(ReadOnlySpan<double> differences) =>
        PairedTTest.Of(differences.Length > 0 ? differences[0] : 0.0, Math.Sqrt(Variances(differences) / Repeats), Repeats);

    /// <summary>Alpaydın's combined F test with 10 and 5 degrees of freedom, over all ten differences. Source: E. Alpaydın, Neural Comput. 11 (1999).</summary>
    /// <inheritdoc cref="Test" path="/param"/>
    /// <inheritdoc cref="Test" path="/returns"/>
    /// <inheritdoc cref="Test" path="/exception"/>
    public static TestResult CombinedF(ReadOnlySpan<double> differences)
    {
        double variances = Variances(differences), squares = 0.0;
        foreach (var difference in differences) squares += difference * difference;
        var f = squares / (2.0 * variances);
        return new TestResult(f, FisherFDistribution.Survival(f, 2.0 * Repeats, Repeats));
    }

    /// <summary>The variances within the repeats, together.</summary>
    private static double Variances(ReadOnlySpan<double> differences)
    {
        if (differences.Length != 2 * Repeats) throw new ArgumentException($"Five repeats of two folds give ten differences; found {differences.Length}.", nameof(differences));
        Samples.RefuseNaN(differences, nameof(differences));
        var sum = 0.0;
        for (var i = 0; i < differences.Length; i += 2) sum += 0.5 * (differences[i] - differences[i + 1]) * (differences[i] - differences[i + 1]);
        return sum;
    }
}
