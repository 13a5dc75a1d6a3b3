namespace Assay.Evaluate.Estimates;

/// <summary>Benjamini and Hochberg's correction of many p-values (1995): below a level q, about q of those called significant are not.</summary>
public static class FalseDiscovery
{
    /// <summary>Corrected p-values, in the given order.</summary>
    public static double[] Adjust(double[] p)
    {
        var order = Enumerable.Range(0, p.Length).OrderByDescending(i => p[i]).ToArray();
        var adjusted = new double[p.Length];
        var least = 1.0;
        for (var k = 0; k < order.Length; k++)
        {
            least = Math.Min(least, p[order[k]] * p.Length / (p.Length - k));
            adjusted[order[k]] = least;
        }
        return adjusted;
    }
}
