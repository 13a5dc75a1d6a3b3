using System.Globalization;

namespace Assay.Bench.Serving;

/// <summary>What gathering brings on a model whose weights are large: the same requests, run one by one and run together.</summary>
internal static class WideBench
{
    private const int Connections = 64;

    /// <summary>Measures both, one after the other, twice.</summary>
    public static async Task<int> RunAsync(string assay, string home, TimeSpan window)
    {
        var model = Path.Combine(Path.GetTempPath(), $"wide-{Environment.ProcessId}.onnx");
        WideModel.Write(model);
        Console.WriteLine($"{Connections} connections, load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]}.\n| most rows at once | answers a second | median ms | 99 % ms | server's processor µs | refused |\n| ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var rows in new[] { "1", "64", "1", "64" })
        {
            using var server = await StartedServer.StartAsync(assay, "serve", "--home", home, "--port", "0", "--log", "async", "--model", $"wide={model}", "--batch-size", rows);
            await server.ReadyAsync();
            var asked = await LoadResult.MeasureAsync(server, WideModel.Request("wide"), Connections, window);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {rows} | {asked.PerSecond:#,0} | {asked.Median:0.00} | {asked.P99:0.00} | {asked.ProcessorMicroseconds:0} | {asked.Refused} |"));
        }

        File.Delete(model);
        return 0;
    }
}
