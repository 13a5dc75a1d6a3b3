using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Assay.Bench.Serving;

/// <summary>One row by REST and by gRPC, both asked by .NET's own client, which costs more than the hand-made driver: the two are to be held against each other, and the server's processor time against the other table.</summary>
internal static class RemoteBench
{
    private const int AtOnce = 32;

    /// <summary>Measures both.</summary>
    public static async Task<int> RunAsync(string assay, string home, string model, string rowFile, TimeSpan window)
    {
        var row = await File.ReadAllBytesAsync(rowFile);
        Console.WriteLine($"{AtOnce} at once, log async, load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]}.\n| how | answers a second | server's processor µs |\n| --- | ---: | ---: |");
        using var server = await StartedServer.StartAsync(assay, "serve", "--home", home, "--port", "0", "--log", "async", "--grpc-port", "5093");
        await server.ReadyAsync();
        await TellAsync("REST, columns", server, window, () => Post(new Uri(server.Address, $"/predict/{model}"), row, "application/json", HttpVersion.Version11));
        await TellAsync("gRPC, tensors", server, window, () => Post(new Uri("http://127.0.0.1:5093/inference.GRPCInferenceService/ModelInfer"), Call(model, row), "application/grpc", HttpVersion.Version20));
        return 0;
    }

    private static async Task TellAsync(string name, StartedServer server, TimeSpan window, Func<HttpRequestMessage> request)
    {
        using var client = new HttpClient(new SocketsHttpHandler { EnableMultipleHttp2Connections = true, UseProxy = false });
        await AskAsync(client, TimeSpan.FromSeconds(6), request);
        var before = server.ProcessorTime;
        var answers = await AskAsync(client, window, request);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {answers / window.TotalSeconds:#,0} | {(server.ProcessorTime - before).TotalMicroseconds / answers:0} |"));
    }

    private static async Task<int> AskAsync(HttpClient client, TimeSpan window, Func<HttpRequestMessage> request)
    {
        var (answers, start) = (0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(start) < window)
            {
                using var answer = await client.SendAsync(request());
                await answer.Content.ReadAsByteArrayAsync();
                if (!answer.IsSuccessStatusCode || (answer.TrailingHeaders.TryGetValues("grpc-status", out var status) && status.First() != "0")) throw new InvalidOperationException($"Refused: {answer} {answer.TrailingHeaders}");
                Interlocked.Increment(ref answers);
            }
        })));
        return answers;
    }

    private static HttpRequestMessage Post(Uri address, byte[] body, string type, Version version)
    {
        var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content, Version = version, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        return request;
    }

    // A message of the protocol after its length, as gRPC frames it.
    private static byte[] Call(string model, byte[] row)
    {
        var message = new Wire().Text(1, model);
        foreach (var cell in JsonDocument.Parse(row).RootElement.EnumerateObject()) message.Bytes(5, Input(cell.Name, cell.Value));
        var (bytes, head) = (message.ToArray(), new byte[5]);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(1), bytes.Length);
        return [.. head, .. bytes];
    }

    private static byte[] Input(string name, JsonElement cell)
    {
        var contents = cell.ValueKind == JsonValueKind.String ? new Wire().Text(8, cell.GetString()!) : new Wire().Bytes(6, BitConverter.GetBytes(cell.GetSingle()));
        return new Wire().Text(1, name).Text(2, cell.ValueKind == JsonValueKind.String ? "BYTES" : "FP32").Bytes(3, [1, 1]).Bytes(5, contents.ToArray()).ToArray();
    }
}
