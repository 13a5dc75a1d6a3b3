using Assay.Statistics.Distances;

namespace Assay.Statistics.Significance;

/// <summary>
/// Whether several models are right equally often on the same rows; for two it is McNemar's uncorrected test. By the χ² law, which wants
/// some dozens of rows on which models differ. Source: W. G. Cochran, Biometrika 37 (1950).
/// </summary>
public static class CochranQ
{
    /// <summary>The test.</summary>
    /// <param name="right">Rows × models, row after row: whether each model is right.</param>
    /// <param name="models">How many models, at least 2.</param>
    /// <returns>NaN where no row tells models apart.</returns>
    /// <exception cref="ArgumentException">The sizes do not agree.</exception>
    public static ChiSquareResult Test(ReadOnlySpan<bool> right, int models)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(models, 2);
        if (right.Length % models != 0) throw new ArgumentException($"{right.Length} answers do not fill rows of {models} models.", nameof(right));
        var byModel = new double[models];
        double all = 0.0, spread = 0.0;
        for (var start = 0; start < right.Length; start += models)
        {
            var row = 0.0;
            for (var model = 0; model < models; model++)
            {
                if (!right[start + model]) continue;
                byModel[model]++;
                row++;
            }
            all += row;
            spread += row * (models - row);
        }
        var between = 0.0;
        foreach (var count in byModel) between += (count - all / models) * (count - all / models);
        var q = (models - 1.0) * models * between / spread;
        return ChiSquareResult.Of(q, models - 1);
    }
}
