using Assay.Evaluate.Estimates;

namespace Assay.Evaluate.Performance;

/// <summary>The probability threshold with the least expected cost on given predictions, by an exact search over all thresholds that tell rows apart.</summary>
/// <param name="Threshold">Called positive at or above it; above the highest prediction when calling none is cheapest, at most the next number above 1.</param>
/// <param name="Cost">Expected cost a row at it; NaN when it was not chosen on predictions.</param>
/// <param name="Curve">X: threshold; Y: expected cost a row. At most 200 points.</param>
public sealed record ThresholdChoice(double Threshold, double Cost, CurvePoint[] Curve)
{
    /// <summary>
    /// Chooses on <paramref name="targets"/> (0 or 1) and <paramref name="probabilities"/>, which must come from models that did not see the rows.
    /// A threshold lies midway between two neighbouring predictions. Of equal costs the threshold nearest to falsePositive / (falsePositive + falseNegative),
    /// the best one for a calibrated model, wins.
    /// </summary>
    /// <exception cref="ArgumentException">There are no rows, or a cost is negative or both are 0.</exception>
    public static ThresholdChoice Cheapest(double[] targets, double[] probabilities, double falsePositiveCost, double falseNegativeCost)
    {
        if (targets.Length == 0) throw new ArgumentException("A threshold is chosen on at least one row.", nameof(targets));
        if (falsePositiveCost < 0 || falseNegativeCost < 0 || falsePositiveCost + falseNegativeCost <= 0) throw new ArgumentException("Costs are not negative, and one at least is positive.");
        var steps = Steps(targets, probabilities, falsePositiveCost, falseNegativeCost);
        var ideal = falsePositiveCost / (falsePositiveCost + falseNegativeCost);
        var lowest = steps.Min(step => step.Y);
        var best = steps.Where(step => step.Y <= lowest + 1e-12).MinBy(step => Math.Abs(step.X - ideal))!;
        return new ThresholdChoice(best.X, best.Y, Thinning.Evenly(steps, 200));
    }

    /// <summary>The best threshold for a calibrated model, where there are no predictions to choose on; its cost is NaN.</summary>
    public static ThresholdChoice OfCalibrated(double falsePositiveCost, double falseNegativeCost) => new(falsePositiveCost / (falsePositiveCost + falseNegativeCost), double.NaN, []);

    private static CurvePoint[] Steps(double[] targets, double[] probabilities, double falsePositiveCost, double falseNegativeCost)
    {
        var order = Enumerable.Range(0, targets.Length).OrderByDescending(row => probabilities[row]).ToArray();
        var falseNegatives = targets.Count(target => target > 0.5);
        var falsePositives = 0;
        var above = Math.BitIncrement(1.0);
        var steps = new List<CurvePoint> { new(Midway(above, probabilities[order[0]]), falseNegatives * falseNegativeCost / targets.Length) };
        for (var i = 0; i < order.Length; i++)
        {
            if (targets[order[i]] > 0.5) falseNegatives--;
            else falsePositives++;
            var last = i + 1 == order.Length;
            if (!last && probabilities[order[i + 1]] == probabilities[order[i]]) continue;
            var threshold = last ? 0 : Midway(probabilities[order[i]], probabilities[order[i + 1]]);
            steps.Add(new(threshold, (falsePositives * falsePositiveCost + falseNegatives * falseNegativeCost) / targets.Length));
        }
        steps.Reverse();
        return [.. steps];
    }

    private static double Midway(double higher, double lower)
    {
        var middle = lower + (higher - lower) / 2;
        return middle > lower ? middle : higher;
    }
}
