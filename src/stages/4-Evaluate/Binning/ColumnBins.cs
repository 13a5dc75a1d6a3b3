using System.Globalization;
using Assay.Tables;

namespace Assay.Evaluate.Binning;

/// <summary>
/// Cuts a column into bins that are decided on training rows alone and then applied to any rows: quantile ranges of numbers (or each value,
/// where there are few), levels of categories, and missing cells.
/// </summary>
public sealed class ColumnBins
{
    /// <summary>How a bin of missing cells is labelled.</summary>
    public const string MissingLabel = "is missing";

    private readonly double[] _edges;
    private readonly string[] _levels;
    private readonly bool _eachValue;

    private ColumnBins(string column, double[] edges, string[] levels, string[] labels, bool eachValue)
    {
        (Column, _edges, _levels, Labels, _eachValue) = (column, edges, levels, labels, eachValue);
    }

    /// <summary>The column.</summary>
    public string Column { get; }

    /// <summary>One a bin, as a person would write it after the column's name: <c>0.33 to 0.41</c>, <c>= yes</c>; the last two are other levels and missing cells.</summary>
    public string[] Labels { get; }

    /// <summary>Index of the bin of levels that have none of their own, or numbers that are none of the values.</summary>
    public int Other => Labels.Length - 2;

    /// <summary>Index of the bin of missing cells.</summary>
    public int Missing => Labels.Length - 1;

    /// <summary>
    /// Decides on bins for <paramref name="train"/>: numbers with at most <paramref name="bins"/> distinct values by value, others by quantiles
    /// (equal edges join); categories by level, the <paramref name="levels"/> most frequent ones.
    /// </summary>
    public static ColumnBins Learn(Column train, int bins, int levels = 20) => train switch
    {
        CategoricalColumn categories => LearnLevels(categories, levels),
        NumericColumn numbers => LearnNumbers(numbers, bins),
        _ => throw new ArgumentException($"Column '{train.Name}' is of a type that has no bins.", nameof(train)),
    };

    /// <summary>The bin of every row.</summary>
    public int[] Assign(Column rows) => rows switch
    {
        CategoricalColumn categories => AssignLevels(categories),
        NumericColumn numbers => [.. numbers.Values.Select(BinOf)],
        _ => throw new ArgumentException($"Column '{rows.Name}' is of a type that has no bins.", nameof(rows)),
    };

    private static ColumnBins LearnLevels(CategoricalColumn train, int most)
    {
        var counts = new int[train.Levels.Length];
        foreach (var code in train.Codes) if (code >= 0) counts[code]++;
        var kept = Enumerable.Range(0, counts.Length).Where(code => counts[code] > 0).OrderByDescending(code => counts[code]).Take(most).Order();
        var levels = kept.Select(code => train.Levels[code]).ToArray();
        return new(train.Name, [], levels, [.. levels.Select(level => $"= {level}"), "is another level", MissingLabel], eachValue: false);
    }

    private static ColumnBins LearnNumbers(NumericColumn train, int bins)
    {
        var sorted = train.Values.Where(double.IsFinite).Order().ToArray();
        var values = sorted.Distinct().Take(bins + 1).ToArray();
        if (values.Length <= bins)
        {
            return new(train.Name, values, [], [.. values.Select(value => $"= {Text(value)}"), "is another value", MissingLabel], eachValue: true);
        }
        var edges = Enumerable.Range(1, bins - 1).Select(i => sorted[(int)((long)i * sorted.Length / bins)]).Where(edge => edge > sorted[0]).Distinct().ToArray();
        return new(train.Name, edges, [], [.. RangeLabels(edges), "is another value", MissingLabel], eachValue: false);
    }

    private static IEnumerable<string> RangeLabels(double[] edges)
    {
        if (edges.Length == 0) return ["is any number"];
        var between = edges.Zip(edges.Skip(1), (low, high) => $"{Text(low)} to {Text(high)}");
        return [$"< {Text(edges[0])}", .. between, $"≥ {Text(edges[^1])}"];
    }

    private int BinOf(double value)
    {
        if (double.IsNaN(value)) return Missing;
        var found = Array.BinarySearch(_edges, value);
        if (_eachValue) return found >= 0 ? found : Other;
        return found >= 0 ? found + 1 : ~found;
    }

    private int[] AssignLevels(CategoricalColumn rows)
    {
        var binOf = rows.Levels.Select(level => Array.IndexOf(_levels, level) is var found && found >= 0 ? found : Other).ToArray();
        return [.. rows.Codes.Select(code => code < 0 ? Missing : binOf[code])];
    }

    private static string Text(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
