using System.Globalization;

namespace Assay.Bench.Serving;

/// <summary>Asks at 70 % of what the server takes, for minutes, and looks at its memory and its slowest answers meanwhile.</summary>
internal static class Soak
{
    private const int Connections = 32;
    private const double Share = 0.7;
    private static readonly TimeSpan Part = TimeSpan.FromSeconds(30);

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(string assay, string home, string model, string rowFile, TimeSpan duration)
    {
        var request = new AskedRequest($"/predict/{model}", await File.ReadAllBytesAsync(rowFile));
        using var server = await StartedServer.StartAsync(assay, "serve", "--home", home, "--port", "0");
        await server.ReadyAsync();
        var full = await LoadResult.MeasureAsync(server, request, Connections, TimeSpan.FromSeconds(6));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Log sync, {Connections} connections: {full.PerSecond:#,0} answers a second as fast as it goes; {Share:0 %} of that for {duration.TotalMinutes:0.#} minutes."));
        Console.WriteLine("| seconds | answers a second | median ms | 99 % ms | refused | memory MiB | load average |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var gone = TimeSpan.Zero; gone < duration; gone += Part)
        {
            var part = await LoadResult.AskAsync(server, request, Connections, Part, full.PerSecond * Share);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {(gone + Part).TotalSeconds:0} | {part.PerSecond:#,0} | {part.Median:0.00} | {part.P99:0.00} | {part.Refused} | {server.MemoryMebibytes:0} | {File.ReadAllText("/proc/loadavg").Split(' ')[0]} |"));
        }

        return 0;
    }
}
