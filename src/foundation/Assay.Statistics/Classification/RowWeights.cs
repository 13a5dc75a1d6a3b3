namespace Assay.Statistics.Classification;

/// <summary>What every measure asks of rows and their weights. No weights at all mean that every row counts once.</summary>
internal static class RowWeights
{
    /// <summary>The weight of a row.</summary>
    public static double Of(ReadOnlySpan<double> weights, int row) => weights.IsEmpty ? 1.0 : weights[row];

    /// <summary>Refuses lengths that differ, and weights that are not one a row, negative or not finite.</summary>
    public static void Require(int actual, int predicted, ReadOnlySpan<double> weights)
    {
        if (actual != predicted) throw new ArgumentException($"{actual} outcomes have {predicted} predictions; give one each.", nameof(predicted));
        Require(actual, weights);
    }

    /// <summary>Refuses weights that are not one a row, negative or not finite.</summary>
    public static void Require(int rows, ReadOnlySpan<double> weights)
    {
        if (weights.IsEmpty) return;
        if (weights.Length != rows) throw new ArgumentException($"{rows} rows have {weights.Length} weights; give one each, or none at all.", nameof(weights));
        foreach (var weight in weights)
            if (!(weight >= 0.0 && double.IsFinite(weight))) throw new ArgumentException($"The weight {weight} is negative or not finite.", nameof(weights));
    }

    /// <summary>The sum of the weights.</summary>
    public static double Total(ReadOnlySpan<double> weights, int rows)
    {
        if (weights.IsEmpty) return rows;
        var total = 0.0;
        foreach (var weight in weights) total += weight;
        return total;
    }
}
