using Assay.Evaluate.Metrics;
using Assay.Kernel;
using Assay.Tables;

namespace Stages.Tests.Evaluate;

/// <summary>Small made-up tables and metrics for the tests of Evaluate.</summary>
internal static class Samples
{
    public static Metric Accuracy { get; } = new("accuracy", true, rows => rows.Count == 0 ? double.NaN : Enumerable.Range(0, rows.Count).Average(row => (int)rows.Targets[row] == rows.Decisions[row] ? 1.0 : 0));

    public static Metric Rmse { get; } = new("rmse", false, rows => Math.Sqrt(Enumerable.Range(0, rows.Count).Average(row => Math.Pow(rows.Targets[row] - rows.Outputs[row], 2))));

    /// <summary>Columns x and noise uniform in 0 … 1, kind a or b by halves.</summary>
    public static Table Table(int rows, ulong seed = 1)
    {
        var random = new SeededRandom(seed);
        return new Table(
        [
            new NumericColumn("x", [.. Enumerable.Range(0, rows).Select(_ => random.NextDouble())]),
            new NumericColumn("noise", [.. Enumerable.Range(0, rows).Select(_ => random.NextDouble())]),
            CategoricalColumn.FromTexts("kind", [.. Enumerable.Range(0, rows).Select(row => row % 2 == 0 ? "a" : "b")]),
        ]);
    }

    public static double[] Repeat(double value, int count) => [.. Enumerable.Repeat(value, count)];
}
