using System.Collections.Immutable;
using Assay.Tables;

namespace Assay.Train.Preprocessing;

/// <summary>
/// From raw columns to features, with everything learnt from the training rows alone: missing numbers become the median (and an indicator),
/// texts become indicators of their levels, rare ones together. Numbers are scaled for linear models only.
/// </summary>
public sealed record Preprocessor
{
    /// <summary>Numeric columns, in the table's order.</summary>
    public required ImmutableArray<NumericFeature> Numeric { get; init; }

    /// <summary>Text columns, in the table's order.</summary>
    public required ImmutableArray<CategoricalFeature> Categorical { get; init; }

    /// <summary>Whether numbers are centred and divided by their standard deviation.</summary>
    public required bool IsScaled { get; init; }

    /// <summary>Features a row: numbers, then missing indicators, then levels.</summary>
    public int Width => Numeric.Length + Indicators.Length + Categorical.Sum(feature => feature.Width);

    /// <summary>Numeric columns with an indicator, by their position among the numeric ones.</summary>
    public ImmutableArray<int> Indicators => [.. Enumerable.Range(0, Numeric.Length).Where(i => Numeric[i].HasIndicator)];

    /// <summary>One name a feature.</summary>
    public IReadOnlyList<string> Names() =>
        [.. Numeric.Select(feature => feature.Column), .. Indicators.Select(i => $"{Numeric[i].Column} is missing"), .. Categorical.SelectMany(feature => feature.Names())];

    /// <summary>Learns from training rows: all columns of <paramref name="rows"/> are features.</summary>
    public static Preprocessor Fit(Table rows, bool isScaled) => new()
    {
        Numeric = [.. rows.Columns.OfType<NumericColumn>().Select(column => NumericFeature.Fit(column.Name, RawCells.Numbers(column)))],
        Categorical = [.. rows.Columns.OfType<CategoricalColumn>().Select(column => CategoricalFeature.Fit(column.Name, RawCells.Texts(column)))],
        IsScaled = isScaled,
    };

    /// <summary>The features of <paramref name="rows"/>, which has the columns that were learnt from.</summary>
    public FeatureMatrix Transform(Table rows)
    {
        var matrix = new FeatureMatrix(new float[rows.RowCount * Width], Width, Names());
        for (var i = 0; i < Numeric.Length; i++) FillNumbers(matrix, i, RawCells.Numbers(rows.Numeric(Numeric[i].Column)));
        var at = Numeric.Length + Indicators.Length;
        foreach (var feature in Categorical)
        {
            FillLevels(matrix, at, feature, RawCells.Texts(rows[feature.Column]));
            at += feature.Width;
        }

        return matrix;
    }

    private void FillNumbers(FeatureMatrix matrix, int number, float[] cells)
    {
        var feature = Numeric[number];
        var indicator = Numeric.Length + Indicators.IndexOf(number);
        for (var row = 0; row < cells.Length; row++)
        {
            var value = float.IsNaN(cells[row]) ? feature.Fill : cells[row];
            matrix.Values[row * matrix.Width + number] = IsScaled ? (value - feature.Mean) * feature.Scale : value;
            if (feature.HasIndicator && float.IsNaN(cells[row])) matrix.Values[row * matrix.Width + indicator] = 1;
        }
    }

    private void FillLevels(FeatureMatrix matrix, int at, CategoricalFeature feature, string[] texts)
    {
        var positions = feature.Positions().ToDictionary(pair => pair.Text, pair => pair.Position, StringComparer.Ordinal);
        for (var row = 0; row < texts.Length; row++)
        {
            var position = positions.GetValueOrDefault(texts[row], feature.Otherwise);
            if (position >= 0) matrix.Values[row * matrix.Width + at + position] = 1;
        }
    }
}
