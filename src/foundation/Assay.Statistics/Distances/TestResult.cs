namespace Assay.Statistics.Distances;

/// <summary>
/// The outcome of a significance test. A large p-value does not show that the two samples are alike: only that this test, at these
/// sample sizes, found no difference.
/// </summary>
/// <param name="Statistic">The test statistic, in the units that the test documents; NaN when undefined.</param>
/// <param name="PValue">In [0, 1]; NaN when undefined.</param>
public readonly record struct TestResult(double Statistic, double PValue)
{
    internal static TestResult Undefined => new(double.NaN, double.NaN);
}
