using System.Globalization;

namespace Assay.Bench.Serving;

/// <summary>What gathering brings on a model whose weights are large: the same requests, run one by one and run together.</summary>
internal static class WideBench
{
    private const int Connections = 64;

    /// <summary>Measures both ways, in turns, for a model that costs about as much as its HTTP and for one that costs most of an answer.</summary>
    public static async Task<int> RunAsync(string assay, string home, TimeSpan window)
    {
        Console.WriteLine($"{Connections} connections, load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]}.\n| units | most rows at once | answers a second | median ms | 99 % ms | server's processor µs | refused |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var units in new[] { 1024, 8192 }) await MeasureAsync(assay, home, units, window);
        return 0;
    }

    private static async Task MeasureAsync(string assay, string home, int units, TimeSpan window)
    {
        var model = Path.Combine(Path.GetTempPath(), $"wide-{Environment.ProcessId}.onnx");
        WideModel.Write(model, units);
        foreach (var rows in new[] { "1", "64", "1", "64" })
        {
            using var server = await StartedServer.StartAsync(assay, "serve", "--home", home, "--port", "0", "--log", "async", "--model", $"wide={model}", "--batch-size", rows);
            await server.ReadyAsync();
            var asked = await LoadResult.MeasureAsync(server, WideModel.Request("wide"), Connections, window);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {units:#,0} | {rows} | {asked.PerSecond:#,0} | {asked.Median:0.00} | {asked.P99:0.00} | {asked.ProcessorMicroseconds:0} | {asked.Refused} |"));
        }

        File.Delete(model);
    }
}
