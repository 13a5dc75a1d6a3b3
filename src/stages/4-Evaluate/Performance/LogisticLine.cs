namespace Assay.Evaluate.Performance;

/// <summary>The logistic regression of an outcome on the log-odds of a prediction, by maximum likelihood: Cox's calibration line (1958), and Platt's calibrator when applied.</summary>
/// <param name="Intercept">0 is ideal.</param>
/// <param name="Slope">1 is ideal.</param>
public sealed record LogisticLine(double Intercept, double Slope)
{
    private const int MostSteps = 50;
    private const double Least = 1e-6;

    /// <summary>
    /// Fits by Newton's steps; predictions nearer than 1e−6 to 0 or 1 are moved there. Null when there is no fit: one class only, equal predictions, or
    /// perfectly separated ones.
    /// </summary>
    public static LogisticLine? Fit(double[] targets, double[] probabilities)
    {
        var odds = probabilities.Select(LogOdds).ToArray();
        var (a, b) = (0.0, 1.0);
        for (var step = 0; step < MostSteps; step++)
        {
            if (Step(targets, odds, a, b) is not var (da, db)) return null;
            (a, b) = (a + da, b + db);
            if (!(Math.Abs(a) + Math.Abs(b) < 1e4)) return null;
            if (Math.Abs(da) + Math.Abs(db) < 1e-10) return new LogisticLine(a, b);
        }
        return null;
    }

    /// <summary>The probability that the line gives to a prediction.</summary>
    public double Apply(double probability) => Logistic(Intercept + Slope * LogOdds(probability));

    private static (double, double)? Step(double[] targets, double[] odds, double a, double b)
    {
        var (g0, g1, h00, h01, h11) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var row = 0; row < odds.Length; row++)
        {
            var p = Logistic(a + b * odds[row]);
            var (residual, weight) = (targets[row] - p, p * (1 - p));
            (g0, g1) = (g0 + residual, g1 + residual * odds[row]);
            (h00, h01, h11) = (h00 + weight, h01 + weight * odds[row], h11 + weight * odds[row] * odds[row]);
        }
        var determinant = h00 * h11 - h01 * h01;
        if (!(determinant > 1e-9)) return null;
        return ((h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant);
    }

    private static double LogOdds(double probability)
    {
        var p = Math.Clamp(probability, Least, 1 - Least);
        return Math.Log(p / (1 - p));
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
