namespace Assay.Statistics.Distributions;

/// <summary>
/// The regularized incomplete beta function I_x(a, b) and its complement, each computed directly where it is the smaller, so that a
/// far tail keeps its relative accuracy. Continued fraction 9 of A. R. DiDonato and A. H. Morris, "Algorithm 708", ACM TOMS 18 (1992),
/// which does not cancel for parameters in the millions, evaluated by Lentz's method with the leading factor by saddle point.
/// </summary>
internal static class RegularizedBeta
{
    private const double Tiny = 1e-300;
    private const double Tolerance = 2e-16;
    private const int MostTerms = 1_000_000;

    /// <summary>I_x(a, b); a, b &gt; 0; <paramref name="y"/> = 1 − x given apart, so that either may be tiny.</summary>
    public static double Lower(double a, double b, double x, double y)
    {
        if (x <= 0.0) return 0.0;
        if (y <= 0.0) return 1.0;
        return (a + 1.0) * y > (b + 1.0) * x ? Fraction(a, b, x, y) : 1.0 - Fraction(b, a, y, x);
    }

    /// <summary>1 − I_x(a, b) = I_y(b, a).</summary>
    public static double Upper(double a, double b, double x, double y) => Lower(b, a, y, x);

    private static double Fraction(double a, double b, double x, double y)
    {
        var factor = SaddlePoint.Binomial(a, a + b, x, y) * a * (b / (a + b));
        if (factor == 0.0) return 0.0;
        var lead = a * y - b * x + 1.0;
        var value = a * lead / (a + 1.0);
        double c = value, d = 0.0;
        for (var m = 1.0; m < MostTerms; m++)
        {
            var numerator = (a + m - 1.0) / (a + 2 * m - 1.0) * ((a + b + m - 1.0) / (a + 2 * m - 1.0)) * m * (b - m) * x * x;
            var denominator = m + m * (b - m) * x / (a + 2 * m - 1.0) + (a + m) * (lead + m * (1.0 + y)) / (a + 2 * m + 1.0);
            d = 1.0 / AwayFromZero(denominator + numerator * d);
            c = AwayFromZero(denominator + numerator / c);
            value *= c * d;
            if (Math.Abs(c * d - 1.0) <= Tolerance) break;
        }
        return Math.Min(1.0, factor / value);
    }

    private static double AwayFromZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
