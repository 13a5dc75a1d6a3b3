using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Assay.Inference.Measuring;
using Assay.Kernel;
using Assay.Release.Capacity;
using Assay.Train.Scoring;

namespace Assay.Cli.Capacity;

/// <summary>Measures a model behind this program's own server, in a folder of the home, so that its log lies on the same disk as the real one.</summary>
/// <param name="workplace">What comes from outside.</param>
/// <param name="home">Full path of the home.</param>
internal sealed class CapacityBench(Workplace workplace, string home) : ICapacityBench
{
    private static readonly int[] Rows = [1, 8, 64];
    private static readonly string[] Passed = ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"];

    /// <inheritdoc/>
    public MeasuredMachine Machine() =>
        new(Processor(), Environment.ProcessorCount, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20, RuntimeInformation.OSDescription.Trim(), RuntimeInformation.FrameworkDescription) { LoadAverageBefore = LoadAverage() };

    /// <inheritdoc/>
    public async Task<Outcome<ICapacityServer>> StartAsync(string model, ServingSettings settings, byte[]? row, CancellationToken cancellation)
    {
        var asked = row ?? ExampleOf(model);
        if (asked is null) return new Problem("release.capacity-row", "The model does not say what its columns are.", "Give a row with --row.") { Place = new Place(model) };
        var folder = Path.Combine(home, $"capacity-{TimeOrderedId.Next(workplace.Clock, workplace.Entropy)}");
        return await CapacityServer.StartAsync(Program(), folder, model, settings, asked, workplace.Clock, cancellation);
    }

    /// <inheritdoc/>
    public async Task<ComparedPlatforms> CompareAsync(string model, TimeSpan trial, CancellationToken cancellation)
    {
        var threads = new[] { 1, Environment.ProcessorCount }.Distinct().ToArray();
        var measured = await Task.Run(() => ModelTrials.Measure(model, threads, Rows, trial, workplace.Clock), cancellation);
        return new ComparedPlatforms([.. ModelTrials.Providers()], System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, measured.NotMeasured), [.. measured.Trials.Select(Of)]);
    }

    private static PlatformTrial Of(ModelTrial trial) => new(trial.Provider, trial.Threads, trial.Rows)
    {
        RowsPerSecond = trial.RowsPerSecond,
        MedianMicroseconds = trial.MedianMicroseconds,
        P99Microseconds = trial.P99Microseconds,
        ProcessorMicrosecondsPerRow = trial.ProcessorMicrosecondsPerRow,
    };

    private static byte[]? ExampleOf(string model)
    {
        if (OnnxSession.Open(model, null, 1) is not { Succeeded: true, Value: { } opened }) return null;
        using (opened.Session) return opened.Signature is { } signature ? ExampleRow.Of(signature) : null;
    }

    // Beside this assembly, whatever program has loaded it.
    private ProcessStartInfo Program()
    {
        var (program, library) = (Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "assay.exe" : "assay"), Path.Combine(AppContext.BaseDirectory, "assay.dll"));
        var start = File.Exists(program) ? new ProcessStartInfo(program) : new ProcessStartInfo("dotnet", [library]);
        foreach (var name in Passed) if (workplace.Variable(name) is { } value) start.Environment[name] = value;
        return start;
    }

    private static string Processor() =>
        File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "" : "";

    private static double? LoadAverage() =>
        File.Exists("/proc/loadavg") && double.TryParse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture, out var average) ? average : null;
}
