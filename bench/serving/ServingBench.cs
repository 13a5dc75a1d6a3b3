using System.Globalization;

namespace Assay.Bench.Serving;

/// <summary>Asks a model for one row at a time over HTTP, beside the web server alone and beside ONNX Runtime in the same process, and writes one table.</summary>
internal static class ServingBench
{
    private const int Connections = 32;

    private static readonly (string Name, string[] Words)[] Variants =
    [
        ("log off", ["--log", "off"]),
        ("log off, nothing gathered", ["--log", "off", "--batch-size", "1"]),
        ("log async", ["--log", "async"]),
        ("log sync", ["--log", "sync"]),
    ];

    /// <summary>Measures all.</summary>
    public static async Task<int> RunAsync(string assay, string home, string model, string rowFile, TimeSpan window)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]}; {Connections} connections, {window.TotalSeconds} s each.");
        var row = await File.ReadAllBytesAsync(rowFile);
        Console.WriteLine("| what | answers a second | of the echo | median ms | 99 % ms | server's processor µs | refused |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        var echo = await OfAsync("echo", await StartedServer.StartAsync(Environment.ProcessPath!, "echo"), new AskedRequest("/", row), window, null);
        foreach (var (name, words) in Variants)
        {
            var server = await StartedServer.StartAsync(assay, ["serve", "--home", home, "--port", "0", .. words]);
            await server.ReadyAsync();
            await OfAsync(name, server, new AskedRequest($"/predict/{model}", row), window, echo);
        }

        if (FileOf(home, row) is not { } file) return 0;
        var inside = InProcess.Measure(file, row);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ONNX Runtime in this process, one row: median {inside.Median:0.0} µs, 99 % {inside.P99:0.0} µs, processor {inside.Processor:0.0} µs."));
        return 0;
    }

    private static async Task<LoadResult> OfAsync(string name, StartedServer server, AskedRequest request, TimeSpan window, LoadResult? echo)
    {
        using (server)
        {
            var full = await LoadResult.MeasureAsync(server, request, Connections, window);
            Write(name, full, echo);
            if (echo is not null) Write($"{name}, half the load", await LoadResult.MeasureAsync(server, request, Connections, window, full.PerSecond / 2), null);
            return full;
        }
    }

    private static void Write(string name, LoadResult result, LoadResult? echo) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {result.PerSecond:#,0} | {(echo is null ? "" : $"{result.PerSecond / echo.PerSecond:0 %}")} | {result.Median:0.00} | {result.P99:0.00} | {result.ProcessorMicroseconds:0} | {result.Refused} |"));

    // The one file of the home's artifacts that takes the row.
    private static string? FileOf(string home, byte[] row) => Directory.EnumerateFiles(Path.Combine(home, "artifacts"), "*", SearchOption.AllDirectories).FirstOrDefault(file => Takes(file, row));

    private static bool Takes(string file, byte[] row)
    {
        try
        {
            using var session = new Microsoft.ML.OnnxRuntime.InferenceSession(file);
            var cells = System.Text.Json.JsonDocument.Parse(row).RootElement;
            return session.InputMetadata.Keys.All(name => cells.TryGetProperty(name, out _)) && session.InputMetadata.Count == cells.EnumerateObject().Count();
        }
        catch (Microsoft.ML.OnnxRuntime.OnnxRuntimeException)
        {
            return false;
        }
    }
}
