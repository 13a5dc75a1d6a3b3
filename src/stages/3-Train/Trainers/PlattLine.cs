namespace Assay.Train.Trainers;

/// <summary>
/// A line through scores whose sigmoid is a probability (Platt, 1999), fitted by Newton's method with the smoothed targets that Platt gives:
/// (n₊ + 1) / (n₊ + 2) for positive rows and 1 / (n₋ + 2) for the others, so that the line stays finite on scores that separate the classes.
/// </summary>
internal sealed record PlattLine(double Slope, double Offset)
{
    private const int MostSteps = 100;
    private const double Ridge = 1e-12;

    /// <summary>1 / (1 + e^−(slope · score + offset)).</summary>
    public double Probability(double score) => 1 / (1 + Math.Exp(-(Slope * score + Offset)));

    /// <summary>Fits the line.</summary>
    public static PlattLine Fit(IReadOnlyList<double> scores, IReadOnlyList<double> targets)
    {
        var positives = targets.Count(target => target > 0.5);
        var (high, low) = ((positives + 1.0) / (positives + 2.0), 1.0 / (targets.Count - positives + 2.0));
        var wanted = targets.Select(target => target > 0.5 ? high : low).ToArray();
        var line = new PlattLine(0, Math.Log((positives + 1.0) / (targets.Count - positives + 1.0)));
        var loss = line.Loss(scores, wanted);
        for (var step = 0; step < MostSteps; step++)
        {
            var next = line.Step(scores, wanted, loss);
            if (next is null) break;
            (line, var previous) = (next.Value.Line, loss);
            loss = next.Value.Loss;
            if (previous - loss < 1e-12 * Math.Abs(previous)) break;
        }

        return line;
    }

    // A Newton step, halved until the loss falls; null when it does not.
    private (PlattLine Line, double Loss)? Step(IReadOnlyList<double> scores, double[] wanted, double loss)
    {
        var (slope, offset) = Direction(scores, wanted);
        for (var length = 1.0; length > 1e-10; length /= 2)
        {
            var line = new PlattLine(Slope + length * slope, Offset + length * offset);
            var fallen = line.Loss(scores, wanted);
            if (fallen < loss) return (line, fallen);
        }

        return null;
    }

    private (double Slope, double Offset) Direction(IReadOnlyList<double> scores, double[] wanted)
    {
        double h11 = Ridge, h12 = 0, h22 = Ridge, g1 = 0, g2 = 0;
        for (var i = 0; i < scores.Count; i++)
        {
            var probability = Probability(scores[i]);
            var (weight, error) = (probability * (1 - probability), probability - wanted[i]);
            h11 += weight * scores[i] * scores[i];
            h12 += weight * scores[i];
            h22 += weight;
            g1 += error * scores[i];
            g2 += error;
        }

        var determinant = h11 * h22 - h12 * h12;
        return determinant > 0 ? (-(h22 * g1 - h12 * g2) / determinant, -(h11 * g2 - h12 * g1) / determinant) : (0, -g2 / h22);
    }

    private double Loss(IReadOnlyList<double> scores, double[] wanted)
    {
        double loss = 0;
        for (var i = 0; i < scores.Count; i++)
        {
            var z = Slope * scores[i] + Offset;
            // log(1 + e^−z) + (1 − t) z, in the form that does not overflow.
            loss += (z >= 0 ? Math.Log(1 + Math.Exp(-z)) : Math.Log(1 + Math.Exp(z)) - z) + (1 - wanted[i]) * z;
        }

        return loss;
    }
}
