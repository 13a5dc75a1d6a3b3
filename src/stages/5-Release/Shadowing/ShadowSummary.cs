using Assay.Kernel;
using Assay.Release.Records;
using Assay.Statistics.Moments;

namespace Assay.Release.Shadowing;

/// <summary>The figures of a file of pairs.</summary>
public static class ShadowSummary
{
    /// <summary>The record of a file; null where it has no lines.</summary>
    /// <param name="stretch">What the file is about.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="pairs">SHA-256 of the file.</param>
    public static ReleaseShadow? Of(ShadowStretch stretch, IReadOnlyList<ShadowLine> lines, Digest pairs)
    {
        if (lines.Count == 0) return null;
        ShadowLine[] compared = [.. lines.Where(line => line.ShadowNumbers is not null)];
        double[] differences = [.. compared.Where(line => line.Numbers is { Length: > 0 }).Select(Difference)];
        ShadowLine[] labelled = [.. compared.Where(line => line.Label is not null || line.ShadowLabel is not null)];
        return new ReleaseShadow
        {
            Request = stretch.Request,
            Environment = stretch.Environment,
            Model = stretch.Model,
            Beside = stretch.Beside,
            Pairs = pairs,
            From = lines.Min(line => line.At),
            Until = lines.Max(line => line.At),
            Compared = compared.Length,
            Failed = lines.Count(line => line.Failure is not null),
            FirstFailure = lines.FirstOrDefault(line => line.Failure is not null)?.Failure,
            Dropped = lines.Sum(line => line.Dropped),
            Agreement = labelled.Length == 0 ? null : (double)labelled.Count(line => line.Label == line.ShadowLabel) / labelled.Length,
            MeanDifference = differences.Length == 0 ? null : differences.Average(),
            GreatestDifference = differences.Length == 0 ? null : differences.Max(),
            Latency = LatencyOf([.. compared.Select(line => line.Microseconds).OfType<double>()]),
            ShadowLatency = LatencyOf([.. compared.Select(line => line.ShadowMicroseconds).OfType<double>()]),
        };
    }

    // A number that one of them has and the other has not is as far away as can be.
    private static double Difference(ShadowLine line)
    {
        var greatest = 0.0;
        for (var at = 0; at < line.Numbers!.Length; at++)
        {
            var (answered, shadowed) = (line.Numbers[at], line.ShadowNumbers![at]);
            if (!(double.IsNaN(answered) && double.IsNaN(shadowed))) greatest = Math.Max(greatest, double.IsNaN(answered) || double.IsNaN(shadowed) ? double.PositiveInfinity : Math.Abs(answered - shadowed));
        }

        return greatest;
    }

    private static ShadowLatency? LatencyOf(double[] microseconds) => microseconds.Length == 0 ? null : new ShadowLatency(Quantile.Of(microseconds, 0.5), Quantile.Of(microseconds, 0.99));
}
