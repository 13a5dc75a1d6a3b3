using System.Globalization;
using Assay.Kernel;

namespace Assay.Release.Capacity;

/// <summary>The figures of a request, read and held against their ranges, all problems at once.</summary>
internal sealed class CapacityFigures
{
    /// <summary>The code of a figure that cannot be used.</summary>
    public const string Code = "release.capacity-figure";

    private readonly List<Problem> _problems = [];

    public CapacityFigures(CapacityInput input)
    {
        Load = Read("load", input.Load, 0.001, 1e9) ?? 0;
        Objective = new LatencyObjective(Read("percentile", input.Percentile, 50, 99.99) ?? 99, Read("latency", input.Latency, 0.01, 60_000) ?? 0);
        HeadroomPercent = Read("headroom", input.Headroom, 0, 95) ?? 30;
        (PricePerHour, WattsPerCore) = (Read("price", input.Price, 0, 1e6), Read("watts", input.Watts, 0.01, 10_000));
        var (batch, connections) = (Read("batch-size", $"{input.BatchSize ?? 64}", 1, 65_536), Read("connections", $"{input.Connections ?? 64}", 1, 4096));
        Settings = new ServingSettings(input.Log ?? "sync", (int)(batch ?? 64), (int)(connections ?? 64), Read("seconds", input.Seconds, 0.05, 600) ?? 5);
        if (Settings.Log is not ("sync" or "async" or "off")) _problems.Add(Wrong("log", Settings.Log, "sync, async or off"));
    }

    /// <summary>What cannot be used.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    public double Load { get; }

    public LatencyObjective Objective { get; }

    public double HeadroomPercent { get; }

    public double? PricePerHour { get; }

    public double? WattsPerCore { get; }

    public ServingSettings Settings { get; }

    private double? Read(string field, string? text, double least, double most)
    {
        if (text is null) return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        _problems.Add(Wrong(field, text, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}")));
        return null;
    }

    private static Problem Wrong(string field, string value, string expected) =>
        new(Code, $"The value of '{field}' cannot be used.", "Give another.") { Place = new Place(Field: field), Value = value, Expected = expected };
}
