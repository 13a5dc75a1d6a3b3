using System.Globalization;
using Assay.Tracking.Metrics;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>Points as MLflow's files hold them, one a line: time, value, step.</summary>
internal static class MetricLines
{
    /// <summary>Every line's point.</summary>
    /// <exception cref="InvalidDataException">A line is no point; the message names the file and the line.</exception>
    public static IEnumerable<MetricPoint> Read(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0) continue;
            var parts = line.Split(' ');
            if (parts.Length < 2 || !TryWhole(parts[0], out var time) || Value(parts[1]) is not { } value || !TryStep(parts, out var step))
                throw new InvalidDataException($"Line {number} of {path} is no point of a metric: '{line[..Math.Min(line.Length, 100)]}'. Expected a time in milliseconds, a value and a step.");
            yield return new MetricPoint(value, time, step);
        }
    }

    private static bool TryStep(string[] parts, out long step)
    {
        step = 0;
        return parts.Length < 3 || TryWhole(parts[2], out step);
    }

    private static bool TryWhole(string text, out long number) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static double? Value(string text) => text.ToLowerInvariant() switch
    {
        "nan" => double.NaN,
        "inf" or "infinity" => double.PositiveInfinity,
        "-inf" or "-infinity" => double.NegativeInfinity,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null,
    };
}
