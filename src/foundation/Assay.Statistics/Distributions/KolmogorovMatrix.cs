namespace Assay.Statistics.Distributions;

/// <summary>
/// P(Dₙ ≤ d) exactly, as an entry of the n-th power of Durbin's matrix. Source: G. Marsaglia, W. W. Tsang and J. Wang, "Evaluating
/// Kolmogorov's distribution", J. Stat. Softw. 8(18), 2003.
/// </summary>
internal static class KolmogorovMatrix
{
    private const double Large = 1e140;

    public static double Cdf(double d, long n)
    {
        var k = (int)(n * d) + 1;
        var size = 2 * k - 1;
        var (power, exponent) = Power(Durbin(size, k - n * d), size, n);
        var probability = power[(k - 1) * size + k - 1];
        for (long i = 1; i <= n; i++)
        {
            probability = probability * i / n;
            if (probability is > 0.0 and < 1.0 / Large) (probability, exponent) = (probability * Large, exponent - 140);
        }
        return probability * Math.Pow(10.0, exponent);
    }

    private static double[] Durbin(int size, double h)
    {
        var matrix = new double[size * size];
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
                matrix[i * size + j] = i - j + 1 < 0 ? 0.0 : 1.0;
        for (var i = 0; i < size; i++)
        {
            matrix[i * size] -= Math.Pow(h, i + 1);
            matrix[(size - 1) * size + i] -= Math.Pow(h, size - i);
        }
        matrix[(size - 1) * size] += 2.0 * h - 1.0 > 0.0 ? Math.Pow(2.0 * h - 1.0, size) : 0.0;
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
                for (var g = 1; g <= i - j + 1; g++) matrix[i * size + j] /= g;
        return matrix;
    }

    private static (double[] Matrix, int Exponent) Power(double[] matrix, int size, long n)
    {
        if (n == 1) return (matrix, 0);
        var (half, exponent) = Power(matrix, size, n / 2);
        var result = Product(half, half, size);
        exponent *= 2;
        if (n % 2 == 1) result = Product(matrix, result, size);
        if (result[size / 2 * size + size / 2] <= Large) return (result, exponent);
        for (var i = 0; i < result.Length; i++) result[i] /= Large;
        return (result, exponent + 140);
    }

    private static double[] Product(double[] a, double[] b, int size)
    {
        var c = new double[size * size];
        for (var i = 0; i < size; i++)
            for (var k = 0; k < size; k++)
            {
                var left = a[i * size + k];
                for (var j = 0; j < size; j++) c[i * size + j] += left * b[k * size + j];
            }
        return c;
    }
}
