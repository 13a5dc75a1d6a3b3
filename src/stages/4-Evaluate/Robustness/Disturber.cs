using Assay.Kernel;
using Assay.Tables;

namespace Assay.Evaluate.Robustness;

/// <summary>Disturbs feature columns: each kind of disturbance knows which columns it can touch, and leaves all other cells as they are.</summary>
internal sealed class Disturber(Table train, IReadOnlyList<string> features)
{
    private const double OutOfRangeShare = 0.05;

    private readonly Dictionary<string, FeatureRanges> _ranges = features.ToDictionary(feature => feature, feature => FeatureRanges.Of(train[feature]));

    /// <summary>The features that the disturbance can touch.</summary>
    public string[] Columns(Disturbance disturbance) => [.. features.Where(feature => Touches(disturbance, train[feature]))];

    /// <summary>The rows, disturbed; cells of a column depend on nothing but the column, the level and the random sequence.</summary>
    public Table Disturb(Table rows, Disturbance disturbance, double level, Func<string, SeededRandom> randomFor)
    {
        foreach (var feature in Columns(disturbance)) rows = rows.With(Disturbed(rows[feature], disturbance, level, randomFor(feature)));
        return rows;
    }

    private bool Touches(Disturbance disturbance, Column column) => disturbance switch
    {
        Disturbance.Noise or Disturbance.OutOfRange => column.Type is ColumnType.Number or ColumnType.Integer or ColumnType.Timestamp && _ranges[column.Name].StandardDeviation > 0,
        Disturbance.Swaps => column.Type == ColumnType.Boolean || _ranges[column.Name].Levels.Length > 1,
        _ => true,
    };

    private Column Disturbed(Column column, Disturbance disturbance, double level, SeededRandom random) => (column, disturbance) switch
    {
        (NumericColumn numbers, Disturbance.Noise) => Numbers(numbers, value => Rounded(column, value + level * _ranges[column.Name].StandardDeviation * random.NextGaussian())),
        (NumericColumn numbers, Disturbance.OutOfRange) => Numbers(numbers, value => random.NextDouble() < OutOfRangeShare ? Beyond(column, level, random) : value),
        (NumericColumn numbers, Disturbance.Missing) => Numbers(numbers, value => random.NextDouble() < level ? double.NaN : value),
        (NumericColumn numbers, Disturbance.Swaps) => Numbers(numbers, value => random.NextDouble() < level ? 1 - value : value),
        (CategoricalColumn levels, Disturbance.Missing) => Levels(levels, level, random, _ => null),
        (CategoricalColumn levels, _) => Levels(levels, level, random, text => Another(column, text, random)),
        _ => column,
    };

    private static NumericColumn Numbers(NumericColumn column, Func<double, double> change) =>
        new(column.Name, [.. column.Values.Select(value => double.IsNaN(value) ? value : change(value))], column.Type);

    private static CategoricalColumn Levels(CategoricalColumn column, double share, SeededRandom random, Func<string, string?> change)
    {
        var texts = Enumerable.Range(0, column.RowCount).Select(row => column.TextAt(row) is { } text && random.NextDouble() < share ? change(text) : column.TextAt(row));
        return CategoricalColumn.FromTexts(column.Name, [.. texts]);
    }

    private static double Rounded(Column column, double value) => column.Type == ColumnType.Integer ? Math.Round(value) : value;

    private double Beyond(Column column, double level, SeededRandom random)
    {
        var (least, greatest) = (_ranges[column.Name].Least, _ranges[column.Name].Greatest);
        var beyond = level * (greatest - least);
        return Rounded(column, random.NextDouble() < 0.5 ? least - beyond : greatest + beyond);
    }

    private string Another(Column column, string text, SeededRandom random)
    {
        var others = _ranges[column.Name].Levels.Where(level => level != text).ToArray();
        return others.Length == 0 ? text : others[random.NextInt32(others.Length)];
    }
}
