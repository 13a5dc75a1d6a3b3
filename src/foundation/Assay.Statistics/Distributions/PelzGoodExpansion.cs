namespace Assay.Statistics.Distributions;

/// <summary>
/// P(Dₙ ≤ d) for large n by K₀(z) + K₁(z)/√n + K₂(z)/n + K₃(z)/n^1.5, z = d√n. Source: W. Pelz and I. J. Good, J. R. Stat. Soc. B 38
/// (1976), as given by Simard and L'Ecuyer (2011).
/// </summary>
internal static class PelzGoodExpansion
{
    private const double Pi2 = Math.PI * Math.PI;
    private const double Pi4 = Pi2 * Pi2;
    private const double Pi6 = Pi4 * Pi2;
    private static readonly double SqrtTwoPi = Math.Sqrt(2.0 * Math.PI);

    public static double Cdf(double d, long n)
    {
        var z = d * Math.Sqrt(n);
        if (z < 0.042) return 0.0;
        var terms = (int)Math.Ceiling(16.0 * z / Math.PI);
        var k = OddSums(z, terms);
        var (even2, even3) = EvenSums(z, terms);
        var root = Math.Sqrt(n);
        return k.K0 + k.K1 / root + (k.K2 + even2) / n + (k.K3 + even3) / (n * root);
    }

    private static (double K0, double K1, double K2, double K3) OddSums(double z, int terms)
    {
        double z2 = z * z, z4 = z2 * z2, z6 = z4 * z2, z8 = z4 * z4;
        double k0 = 0.0, k1 = 0.0, k2 = 0.0, k3 = 0.0;
        for (var k = terms; k >= 1; k--)
        {
            double m2 = (2.0 * k - 1.0) * (2.0 * k - 1.0), m4 = m2 * m2, m6 = m4 * m2;
            var weight = Math.Exp(-Pi2 * m2 / (8.0 * z2));
            k0 += weight;
            k1 += weight * (Pi2 / 4 * m2 - z2);
            k2 += weight * (6 * z6 + 2 * z4 + (2 * z4 - 5 * z2) * Pi2 / 4 * m2 + Pi4 * (1 - 2 * z2) / 16 * m4);
            k3 += weight * (-30 * z6 - 90 * z8 + Pi2 * (135 * z4 - 96 * z6) / 4 * m2
                + Pi4 * (212 * z4 - 60 * z2) / 16 * m4 + Pi6 * (5 - 30 * z2) / 64 * m6);
        }
        return (SqrtTwoPi * k0 / z, SqrtTwoPi * k1 / (6 * z4), SqrtTwoPi * k2 / (72 * z6 * z), SqrtTwoPi * k3 / (6480 * z6 * z4));
    }

    private static (double K2, double K3) EvenSums(double z, int terms)
    {
        double z2 = z * z, k2 = 0.0, k3 = 0.0;
        for (var k = terms; k >= 1; k--)
        {
            var square = (double)k * k;
            var weight = square * Math.Exp(-Pi2 * square / (2.0 * z2));
            k2 += weight;
            k3 += weight * (3.0 * z2 - Pi2 * square);
        }
        return (-Pi2 * SqrtTwoPi * k2 / (36 * z2 * z), Pi2 * SqrtTwoPi * k3 / (216 * z2 * z2 * z2));
    }
}
