namespace Assay.Evaluate.Performance;

/// <summary>Holm's correction (1979) over the p-values that there are.</summary>
internal static class HolmAdjusted
{
    /// <summary>Corrected p-values in the given order; null where there was none.</summary>
    public static double?[] Over(double?[] p)
    {
        var order = Enumerable.Range(0, p.Length).Where(i => p[i] is not null).OrderBy(i => p[i]).ToArray();
        var adjusted = new double?[p.Length];
        var greatest = 0.0;
        for (var k = 0; k < order.Length; k++)
        {
            greatest = Math.Max(greatest, Math.Min(1, p[order[k]]!.Value * (order.Length - k)));
            adjusted[order[k]] = greatest;
        }
        return adjusted;
    }
}
