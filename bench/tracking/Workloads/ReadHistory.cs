using System.Diagnostics;
using System.Text.Json;
using Assay.Bench.Tracking.Http;
using Assay.Bench.Tracking.Measuring;

namespace Assay.Bench.Tracking.Workloads;

/// <summary>One client reads the whole history of a metric, page by page; from the first request to the last byte of the last page.</summary>
internal sealed class ReadHistory : IWorkload
{
    private const int PointsACall = 1000;
    private readonly byte[] buffer = new byte[1 << 20];

    /// <inheritdoc/>
    public string Name => "get-history";

    /// <inheritdoc/>
    public bool HasEcho => false;

    /// <inheritdoc/>
    public async Task<Measured> RunAsync(Target target, RunSettings settings)
    {
        using var api = new MlflowApi(target);
        var run = await api.CreateRunAsync(await api.CreateExperimentAsync(settings.ExperimentName(Name)));
        using (var writer = new ClientLoop(target, [new PointBatches(target, run, 1, PointsACall, settings.Points / PointsACall)]))
        {
            if (writer.RunToEnd() is { Failed: > 0 } load) return new Measured([], new Verdict(false, "the points could not be written"), load.Failed, load.FirstFailure);
        }

        using var connection = new Connection(target) { Response = { KeptAtMost = int.MaxValue } };
        var (latency, watch, found) = (new LatencyHistogram(), Stopwatch.StartNew(), 0L);
        Read(connection, target, run);
        do
        {
            var began = Stopwatch.GetTimestamp();
            var pages = Read(connection, target, run);
            latency.Record((long)Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            found = pages.Sum(page => (long)page.AsSpan().Count("\"timestamp\""u8));
        }
        while (watch.Elapsed < settings.Window);
        return new Measured([.. Figure.Latencies(latency)], Verdict.OfCount("points", settings.Points / PointsACall * PointsACall, found));
    }

    private List<byte[]> Read(Connection connection, Target target, string run)
    {
        var (pages, token) = (new List<byte[]>(), "");
        do
        {
            connection.Exchange(new RequestTemplate().Seal(target, "GET", MlflowApi.HistoryPath(run, PointBatches.Key(0), token)).Bytes, buffer);
            if (connection.Response.Status != 200) throw new HttpRequestException($"{target.Name} answered {connection.Response.Status} to a page of a metric's history.");
            pages.Add(connection.Response.Body.ToArray());
            token = Token(pages[^1]);
        }
        while (token.Length > 0);
        return pages;
    }

    /// <summary>The points themselves are not parsed while the clock runs: the token stands before or after all of them.</summary>
    private static string Token(ReadOnlySpan<byte> page)
    {
        var name = page.LastIndexOf("\"next_page_token\""u8);
        if (name < 0) return "";
        var value = page[(name + "\"next_page_token\"".Length)..];
        value = value[(value.IndexOf((byte)':') + 1)..];
        var reader = new Utf8JsonReader(value, isFinalBlock: false, default);
        return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
    }
}
