namespace Assay.Statistics.Distributions;

/// <summary>
/// ln(1 + x) and eˣ − 1 to full accuracy near x = 0 (W. Kahan's devices). Math.NET's loses half its digits there.
/// </summary>
internal static class NearOne
{
    /// <summary>ln(1 + x), x &gt; −1.</summary>
    public static double LogOnePlus(double x)
    {
        var sum = 1.0 + x;
        return sum == 1.0 ? x : Math.Log(sum) * (x / (sum - 1.0));
    }

    /// <summary>eˣ − 1.</summary>
    public static double ExpMinusOne(double x)
    {
        var power = Math.Exp(x);
        if (power == 1.0) return x;
        return power < 0.5 || power > 2.0 ? power - 1.0 : (power - 1.0) * (x / Math.Log(power));
    }
}
