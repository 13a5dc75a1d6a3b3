namespace Assay.Bench.Serving;

/// <summary>What a load measured.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="Median">Median time of an answer, in milliseconds.</param>
/// <param name="P99">Its 99th percentile.</param>
/// <param name="ProcessorMicroseconds">The server's processor time for an answer.</param>
/// <param name="Refused">Answers that were not 200.</param>
internal sealed record LoadResult(double PerSecond, double Median, double P99, double ProcessorMicroseconds, int Refused)
{
    // What is hot is compiled anew in the background, by a thread that has to share two cores.
    private static readonly TimeSpan Warmth = TimeSpan.FromSeconds(6);

    /// <summary>Warms the server up, and then measures.</summary>
    /// <param name="server">The server.</param>
    /// <param name="request">What is asked, the same every time.</param>
    /// <param name="connections">How many ask at once.</param>
    /// <param name="window">How long is measured.</param>
    /// <param name="perSecond">Requests a second over all connections; null for as fast as it goes.</param>
    public static async Task<LoadResult> MeasureAsync(StartedServer server, AskedRequest request, int connections, TimeSpan window, double? perSecond = null)
    {
        await AskAsync(server, request, connections, Warmth, PauseOf(connections, perSecond));
        return await AskAsync(server, request, connections, window, perSecond);
    }

    /// <summary>Measures a server that is warm.</summary>
    public static async Task<LoadResult> AskAsync(StartedServer server, AskedRequest request, int connections, TimeSpan window, double? perSecond)
    {
        var before = server.ProcessorTime;
        var asked = await AskAsync(server, request, connections, window, PauseOf(connections, perSecond));
        var processor = server.ProcessorTime - before;
        var times = asked.SelectMany(connection => connection.Latencies).Order().ToList();
        double At(double share) => times[(int)(share * (times.Count - 1))] / (double)TimeSpan.TicksPerMillisecond;
        return new LoadResult(times.Count / window.TotalSeconds, At(0.5), At(0.99), processor.TotalMicroseconds / times.Count, asked.Sum(connection => connection.Refused));
    }

    private static TimeSpan PauseOf(int connections, double? perSecond) => perSecond is { } rate ? TimeSpan.FromSeconds(connections / rate) : TimeSpan.Zero;

    private static async Task<LoadConnection[]> AskAsync(StartedServer server, AskedRequest request, int connections, TimeSpan window, TimeSpan pause)
    {
        var until = System.Diagnostics.Stopwatch.GetTimestamp() + (long)(window.TotalSeconds * System.Diagnostics.Stopwatch.Frequency);
        var all = Enumerable.Range(0, connections).Select(_ => new LoadConnection(server.Address, request)).ToArray();
        await Task.WhenAll(all.Select(connection => connection.RunAsync(until, pause)));
        return all;
    }
}
