using System.Text.Json;

namespace Assay.Bench.Tracking.Measuring;

/// <summary>The figures of a run for a program to read.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true };

    /// <summary>Writes them with the machine they were measured on.</summary>
    public static void Write(string file, IEnumerable<Reading> readings) =>
        File.WriteAllText(file, JsonSerializer.Serialize(new { machine = Machine.Sentence, readings = readings.Select(reading => new { workload = reading.Workload, measure = reading.Figure.Measure, target = reading.Target, value = reading.Figure.Value }) }, Layout));
}
