namespace Assay.Statistics.Calibration;

/// <summary>Probabilities and their log-odds.</summary>
public static class LogOdds
{
    /// <summary>ln(p / (1 − p)), p taken as at least <paramref name="least"/> and at most one less it, so that a sure forecast stays finite.</summary>
    /// <param name="probability">In [0, 1].</param>
    /// <param name="least">In (0, ½): by default 1e−6.</param>
    public static double Of(double probability, double least = 1e-6)
    {
        var p = Math.Clamp(probability, least, 1.0 - least);
        return Math.Log(p / (1.0 - p));
    }

    /// <summary>1 / (1 + e^−x), which neither overflows nor loses the lower tail.</summary>
    public static double Probability(double logOdds)
    {
        if (logOdds >= 0.0) return 1.0 / (1.0 + Math.Exp(-logOdds));
        var odds = Math.Exp(logOdds);
        return odds / (1.0 + odds);
    }
}
