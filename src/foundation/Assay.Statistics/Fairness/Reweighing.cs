using Assay.Statistics.Distances;

namespace Assay.Statistics.Fairness;

/// <summary>
/// Weights that make group and class independent in the training data: P(group) P(class) / P(group, class). They mitigate; they do not
/// make a model trained on them fair. Source: F. Kamiran and T. Calders, Knowl. Inf. Syst. 33 (2012).
/// </summary>
public static class Reweighing
{
    /// <summary>The weight of a cell of a groups × classes table: expected over observed; NaN for an empty cell.</summary>
    public static double Weight(ContingencyTable table, int group, int classIndex) =>
        table[group, classIndex] == 0 ? double.NaN : table.Expected(group, classIndex) / table[group, classIndex];

    /// <summary>The weight of each row; they add up to the number of rows when every group has both classes.</summary>
    /// <exception cref="ArgumentException">Lengths differ, or there are no rows.</exception>
    public static double[] PerRow(ReadOnlySpan<bool> actual, GroupLabels groups)
    {
        if (actual.Length != groups.Rows) throw new ArgumentException($"{actual.Length} classes have {groups.Rows} group labels; give one each.", nameof(groups));
        if (actual.IsEmpty) throw new ArgumentException("No rows to weigh.", nameof(actual));
        var counts = new long[groups.Names.Length * 2];
        for (var row = 0; row < actual.Length; row++) counts[groups.Codes[row] * 2 + (actual[row] ? 1 : 0)]++;
        var table = new ContingencyTable(groups.Names.Length, 2, counts);
        var weights = new double[actual.Length];
        for (var row = 0; row < weights.Length; row++) weights[row] = Weight(table, groups.Codes[row], actual[row] ? 1 : 0);
        return weights;
    }
}
