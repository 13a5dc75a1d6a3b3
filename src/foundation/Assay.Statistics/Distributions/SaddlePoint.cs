using MathNet.Numerics;

namespace Assay.Statistics.Distributions;

/// <summary>
/// Densities of the binomial and Poisson families by Loader's saddle-point expansion, for real-valued counts: full relative accuracy
/// where differences of log-gamma values lose digits in proportion to the size of the argument.
/// Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
/// </summary>
internal static class SaddlePoint
{
    private const double HalfLogTwoPi = 0.91893853320467274178;

    /// <summary>Γ(n+1)/(Γ(x+1)Γ(n−x+1)) pˣ q⁽ⁿ⁻ˣ⁾ with q = 1 − p given apart, so that it keeps its digits.</summary>
    public static double Binomial(double x, double n, double p, double q)
    {
        if (p == 0.0) return x == 0.0 ? 1.0 : 0.0;
        if (q == 0.0) return x == n ? 1.0 : 0.0;
        if (x == 0.0) return Math.Exp(n * LogOfOneMinus(p, q));
        if (x == n) return Math.Exp(n * LogOfOneMinus(q, p));
        var y = n - x;
        var exponent = StirlingError(n) - StirlingError(x) - StirlingError(y) - Deviance(x, n * p) - Deviance(y, n * q);
        return Math.Exp(exponent - HalfLogTwoPi) * Math.Sqrt(n / x / y);
    }

    /// <summary>λˣ e^(−λ) / Γ(x+1).</summary>
    public static double Poisson(double x, double lambda)
    {
        if (lambda == 0.0) return x == 0.0 ? 1.0 : 0.0;
        if (x == 0.0) return Math.Exp(-lambda);
        return Math.Exp(-StirlingError(x) - Deviance(x, lambda) - HalfLogTwoPi) / Math.Sqrt(x);
    }

    private static double LogOfOneMinus(double p, double oneMinusP) =>
        p < 0.1 ? NearOne.LogOnePlus(-p) : Math.Log(oneMinusP);

    /// <summary>ln Γ(x+1) − (x + ½) ln x + x − ½ ln 2π: what Stirling's formula leaves over.</summary>
    private static double StirlingError(double x)
    {
        if (x < 16.0) return SpecialFunctions.GammaLn(x + 1.0) - (x + 0.5) * Math.Log(x) + x - HalfLogTwoPi;
        var xx = x * x;
        return (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - (1 / 1680.0 - 1 / 1188.0 / xx) / xx) / xx) / xx) / x;
    }

    /// <summary>x ln(x/m) + m − x without cancellation when x ≈ m.</summary>
    private static double Deviance(double x, double mean)
    {
        var difference = x - mean;
        if (Math.Abs(difference) >= 0.1 * (x + mean)) return x * Math.Log(x / mean) - difference;
        var v = difference / (x + mean);
        var sum = difference * v;
        var term = 2.0 * x * v;
        for (var j = 1; ; j++)
        {
            term *= v * v;
            var next = sum + term / (2 * j + 1);
            if (next == sum) return sum;
            sum = next;
        }
    }
}
