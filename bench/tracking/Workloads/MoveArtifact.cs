using System.Diagnostics;
using System.Net.Sockets;
using Assay.Bench.Tracking.Http;
using Assay.Bench.Tracking.Measuring;

namespace Assay.Bench.Tracking.Workloads;

/// <summary>One large file up through the server and down again, several times, each time with other bytes; the median counts.</summary>
internal sealed class MoveArtifact : IWorkload
{
    private readonly byte[] buffer = new byte[1 << 20];

    /// <inheritdoc/>
    public string Name => "artifact";

    /// <inheritdoc/>
    public bool HasEcho => true;

    /// <inheritdoc/>
    public async Task<Measured> RunAsync(Target target, RunSettings settings)
    {
        using var api = new MlflowApi(target);
        var experiment = await api.CreateExperimentAsync(settings.ExperimentName(Name));
        var path = $"/api/2.0/mlflow-artifacts/artifacts/{experiment}/{await api.CreateRunAsync(experiment)}/artifacts/large.bin";
        var (up, down, bytes) = (new List<double>(), new List<double>(), settings.SizeMebibytes * (1L << 20));
        for (var round = 0; round <= settings.Rounds; round++)
        {
            var (sent, received) = (Up(target, path, round, bytes), Down(target, path, bytes));
            if (round == 0) continue;
            up.Add(settings.SizeMebibytes / sent);
            down.Add(settings.SizeMebibytes / received);
        }

        var verdict = target.IsEcho ? null : await VerifyAsync(api, path, settings.Rounds, bytes);
        await api.DeleteAsync(path);
        return new Measured([Figure.Rate("up MiB/s", Median(up)), Figure.Rate("down MiB/s", Median(down))], verdict);
    }

    /// <summary>Seconds from the first byte of the request to the answer that acknowledges it.</summary>
    private double Up(Target target, string path, int round, long bytes)
    {
        var content = new ArtifactBytes(round);
        using var connection = new Connection(target);
        var watch = Stopwatch.StartNew();
        Push(connection, System.Text.Encoding.ASCII.GetBytes(RequestTemplate.Head(target, "PUT", path, bytes)));
        for (var offset = 0L; offset < bytes; offset += ArtifactBytes.Block) Push(connection, content.At(offset));
        connection.Await(buffer);
        return Accepted(connection, watch, "an upload");
    }

    /// <summary>Seconds from the request to the last byte.</summary>
    private double Down(Target target, string path, long bytes)
    {
        using var connection = new Connection(target) { Response = { KeptAtMost = 0 } };
        var watch = Stopwatch.StartNew();
        connection.Exchange(new RequestTemplate().Seal(target, "GET", path).Bytes, buffer);
        var seconds = Accepted(connection, watch, "a download");
        return connection.Response.BodyLength == bytes ? seconds : throw new InvalidDataException($"{connection.Response.BodyLength} of {bytes} bytes came down.");
    }

    private static void Push(Connection connection, ReadOnlyMemory<byte> part)
    {
        connection.Begin(part);
        while (connection.HasUnsent && connection.Socket.Poll(-1, SelectMode.SelectWrite)) connection.Send();
    }

    private static double Accepted(Connection connection, Stopwatch watch, string what)
    {
        var seconds = watch.Elapsed.TotalSeconds;
        return connection.Response.Status is >= 200 and < 300 ? seconds : throw new HttpRequestException($"The server answered {connection.Response.Status} to {what}.");
    }

    private static async Task<Verdict> VerifyAsync(MlflowApi api, string path, int round, long bytes)
    {
        var content = new ArtifactBytes(round);
        await using var stream = await api.OpenAsync(path);
        var (read, block, same) = (0L, new byte[ArtifactBytes.Block], true);
        while (await stream.ReadAtLeastAsync(block, block.Length, throwOnEndOfStream: false) is > 0 and var length)
        {
            same &= block.AsSpan(0, length).SequenceEqual(content.At(read).Span[..length]);
            read += length;
        }

        return Verdict.OfCount("bytes", bytes, read).And(same, same ? "all of them as they were sent" : "NOT as they were sent");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
