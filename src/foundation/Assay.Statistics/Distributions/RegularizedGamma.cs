namespace Assay.Statistics.Distributions;

/// <summary>
/// The regularized incomplete gamma functions P(a, x) and Q(a, x) = 1 − P, each computed directly where it is the smaller, so that a
/// far tail keeps its relative accuracy. Series below a + 1, continued fraction above (Numerical Recipes, 3rd ed., §6.2), with the
/// leading factor by saddle point.
/// </summary>
internal static class RegularizedGamma
{
    private const double Tiny = 1e-300;
    private const double Tolerance = 1e-16;
    private const int MostTerms = 1_000_000;

    /// <summary>P(a, x), a &gt; 0, x ≥ 0.</summary>
    public static double Lower(double a, double x) =>
        x <= 0.0 ? 0.0 : double.IsPositiveInfinity(x) ? 1.0 : x < a + 1.0 ? Series(a, x) : 1.0 - Fraction(a, x);

    /// <summary>Q(a, x), a &gt; 0, x ≥ 0.</summary>
    public static double Upper(double a, double x) =>
        x <= 0.0 ? 1.0 : double.IsPositiveInfinity(x) ? 0.0 : x < a + 1.0 ? 1.0 - Series(a, x) : Fraction(a, x);

    private static double Series(double a, double x)
    {
        double sum = 1.0, term = 1.0;
        for (var k = 1; k < MostTerms && term > sum * Tolerance; k++)
        {
            term *= x / (a + k);
            sum += term;
        }
        return Math.Min(1.0, sum * SaddlePoint.Poisson(a, x));
    }

    private static double Fraction(double a, double x)
    {
        var b = x + 1.0 - a;
        var c = 1.0 / Tiny;
        var d = 1.0 / b;
        var h = d;
        for (var i = 1; i < MostTerms; i++)
        {
            var numerator = -i * (i - a);
            b += 2.0;
            d = 1.0 / AwayFromZero(numerator * d + b);
            c = AwayFromZero(b + numerator / c);
            var factor = d * c;
            h *= factor;
            if (Math.Abs(factor - 1.0) <= 2 * Tolerance) break;
        }
        return Math.Min(1.0, h * a * SaddlePoint.Poisson(a, x));
    }

    private static double AwayFromZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
