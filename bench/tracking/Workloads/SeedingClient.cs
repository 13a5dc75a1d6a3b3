using System.Text;
using Assay.Bench.Tracking.Http;

namespace Assay.Bench.Tracking.Workloads;

/// <summary>A client that makes seeded runs: each by a call that creates it and a call that logs its params and metrics.</summary>
/// <param name="target">The server.</param>
/// <param name="experiment">The experiment.</param>
/// <param name="numbers">Which runs.</param>
internal sealed class SeedingClient(Target target, string experiment, IEnumerable<int> numbers) : IConversation
{
    private const int IdLength = 32;
    private const int FirstParam = 1;
    private const int FirstMetric = FirstParam + SeededRun.Fields;
    private readonly RequestTemplate create = CreateRuns.Request(target, experiment);
    private readonly RequestTemplate fill = Fill(target);
    private readonly IEnumerator<int> ahead = numbers.GetEnumerator();
    private readonly long began = MlflowApi.Timestamp();
    private byte[]? made;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Next() => made is not null ? FillNext() : ahead.MoveNext() ? CreateNext() : default;

    /// <inheritdoc/>
    public void Acknowledged(ReadOnlySpan<byte> body) => made = made is null ? Id(body) : null;

    /// <summary>The run's id out of the answer, whatever spaces stand in it.</summary>
    private static byte[] Id(ReadOnlySpan<byte> body)
    {
        var name = body.IndexOf("\"run_id\""u8);
        var value = name < 0 ? default : body[(name + "\"run_id\"".Length)..];
        var open = value.IndexOf((byte)'"');
        return open >= 0 && value.Length > open + IdLength ? value.Slice(open + 1, IdLength).ToArray() : throw new InvalidDataException($"A new run has no id: {Encoding.UTF8.GetString(body)}");
    }

    private ReadOnlyMemory<byte> CreateNext()
    {
        create.Set(0, began + ahead.Current);
        create.Set(1, ahead.Current);
        create.Set(2, ahead.Current);
        return create.Bytes;
    }

    private ReadOnlyMemory<byte> FillNext()
    {
        var run = new SeededRun(ahead.Current);
        fill.SetText(0, made);
        fill.SetText(FirstParam, [(byte)run.Letter]);
        for (var field = 1; field < SeededRun.Fields; field++) fill.Set(FirstParam + field, run.Param(field));
        for (var field = 0; field < SeededRun.Fields; field++) fill.Set(FirstMetric + field, run.Metric(field + 1));
        return fill.Bytes;
    }

    private static RequestTemplate Fill(Target target)
    {
        var template = new RequestTemplate().Text("{\"run_id\":\"").Digits(IdLength).Text("\",\"params\":[{\"key\":\"p1\",\"value\":\"").Digits(1).Text("\"}");
        for (var field = 2; field <= SeededRun.Fields; field++) template.Text($",{{\"key\":\"p{field}\",\"value\":\"").Digits(3).Text("\"}");
        template.Text("],\"metrics\":[");
        for (var field = 1; field <= SeededRun.Fields; field++) template.Text($"{(field > 1 ? "," : "")}{{\"key\":\"m{field}\",\"value\":0.").Digits(6).Text($",\"timestamp\":{MlflowApi.Timestamp()},\"step\":0}}");
        return template.Text("],\"tags\":[]}").Seal(target, "POST", "/api/2.0/mlflow/runs/log-batch");
    }
}
