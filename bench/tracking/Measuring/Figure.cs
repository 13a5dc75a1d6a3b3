namespace Assay.Bench.Tracking.Measuring;

/// <summary>One number that a workload gave.</summary>
/// <param name="Measure">What it is, with its unit, as the table says it.</param>
/// <param name="Value">The number, in that unit.</param>
/// <param name="Better">Which way is better; nothing is compared where neither is.</param>
internal sealed record Figure(string Measure, double Value, Better Better)
{
    /// <summary>A rate: more is better.</summary>
    public static Figure Rate(string what, double value) => new(what, value, Better.More);

    /// <summary>A time or a size: less is better.</summary>
    public static Figure Cost(string what, double value) => new(what, value, Better.Less);

    /// <summary>The rate, the latencies and the driver's own share of a load.</summary>
    /// <param name="load">The load.</param>
    /// <param name="pointsEach">Points in each request; 1 where requests are counted.</param>
    public static IEnumerable<Figure> Of(Load load, int pointsEach = 1) =>
    [
        Rate(pointsEach > 1 ? "points/s" : "requests/s", load.PerSecond * pointsEach),
        .. Latencies(load.Latency),
        new("driver, % of a core", load.DriverShare * 100, Better.Neither),
    ];

    /// <summary>The middle, the slowest hundredth and the slowest.</summary>
    public static IEnumerable<Figure> Latencies(LatencyHistogram latency) =>
        [Cost("p50 ms", latency.Percentile(0.5) / 1000.0), Cost("p99 ms", latency.Percentile(0.99) / 1000.0), Cost("max ms", latency.MaxMicroseconds / 1000.0)];
}
