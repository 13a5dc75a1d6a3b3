using Assay.Kernel;
using Assay.Tables;

namespace Assay.Bench.Drift;

/// <summary>Rows of two columns of numbers to one of categories: normal, lognormal, uniform and whole numbers, every fiftieth missing; categories of 5 to 50 levels.</summary>
internal static class MadeRows
{
    /// <summary>The table.</summary>
    /// <param name="seed">Of the numbers.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="shift">Added to every sixth column, in standard deviations.</param>
    public static Table Make(ulong seed, int rows, int columns, double shift)
    {
        var random = new SeededRandom(seed);
        return new Table([.. Enumerable.Range(0, columns).Select<int, Column>(column => column % 3 == 2 ? Levels(random, rows, column) : Numbers(random, rows, column, column % 6 == 0 ? shift : 0))]);
    }

    private static NumericColumn Numbers(SeededRandom random, int rows, int column, double shift)
    {
        var values = new double[rows];
        for (var row = 0; row < rows; row++)
        {
            var normal = random.NextGaussian() + shift;
            values[row] = row % 50 == column % 50 ? double.NaN : (column % 4) switch { 0 => normal, 1 => Math.Exp(normal), 2 => random.NextDouble(), _ => Math.Floor(10 * normal) };
        }

        return new NumericColumn($"number_{column}", values);
    }

    private static CategoricalColumn Levels(SeededRandom random, int rows, int column)
    {
        string[] levels = [.. Enumerable.Range(0, 5 + column * 7 % 46).Select(level => $"level {level:00}")];
        var codes = new int[rows];
        for (var row = 0; row < rows; row++) codes[row] = random.NextInt32(levels.Length);
        return new CategoricalColumn($"level_{column}", codes, levels);
    }
}
