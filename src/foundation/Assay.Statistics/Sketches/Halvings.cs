namespace Assay.Statistics.Sketches;

/// <summary>What the halvings of a quantile sketch cost: each moves the rank of a value by at most the weight it halved, up or down by a fair coin.</summary>
/// <param name="Number">How many halvings.</param>
/// <param name="Weight">Σ of the weights halved: no rank is off by more, whatever the coins.</param>
/// <param name="SquaredWeight">Σ of their squares, from which Azuma's inequality has the error that the coins leave likely.</param>
public readonly record struct Halvings(long Number, double Weight, double SquaredWeight)
{
    /// <summary>With one more, of a run whose values have weight 2^<paramref name="height"/>.</summary>
    internal Halvings Next(int height)
    {
        var weight = Math.ScaleB(1.0, height);
        return new Halvings(Number + 1, Weight + weight, SquaredWeight + weight * weight);
    }

    /// <summary>Those of two parts.</summary>
    internal Halvings And(Halvings other) => new(Number + other.Number, Weight + other.Weight, SquaredWeight + other.SquaredWeight);

    /// <summary>min(Σw, √(2 ln(2/δ) Σw²)) / n.</summary>
    internal double RankError(long count, double confidence) => Bound(count, Doubt(confidence), 1.0, 0.0);

    /// <summary>
    /// For all ranks at once: for m − 1 cuts of the true distribution into m parts of equal size, both sides of each, by the union bound;
    /// between two cuts ranks rise by n/m at most. The best m of the powers of two.
    /// </summary>
    internal double UniformRankError(long count, double confidence)
    {
        var best = Bound(count, Doubt(confidence), double.PositiveInfinity, 0.0);
        for (var parts = 2.0; parts <= 1 << 24; parts *= 2.0) best = Math.Min(best, Bound(count, Doubt(confidence), 2.0 * parts, 1.0 / parts));
        return best;
    }

    private double Bound(long count, double doubt, double events, double between)
    {
        if (count == 0) return double.NaN;
        if (Number == 0) return 0.0;
        return Math.Min(Weight / count, Math.Sqrt(2.0 * Math.Log(2.0 * events / doubt) * SquaredWeight) / count + between);
    }

    private static double Doubt(double confidence)
    {
        Intervals.ConfidenceLevel.Require(confidence);
        return 1.0 - confidence;
    }
}
