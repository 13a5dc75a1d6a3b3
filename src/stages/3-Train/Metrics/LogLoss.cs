namespace Assay.Train.Metrics;

/// <summary>The log loss, in nats a row.</summary>
internal static class LogLoss
{
    private const double Least = 1e-15;

    /// <summary>Mean of −ln of the probabilities that were given to what came out, each taken as at least 1e−15.</summary>
    public static double Mean(IEnumerable<double> probabilities) => probabilities.Average(probability => -Math.Log(Math.Clamp(probability, Least, 1)));
}
