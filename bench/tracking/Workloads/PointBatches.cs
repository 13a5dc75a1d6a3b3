using Assay.Bench.Tracking.Http;

namespace Assay.Bench.Tracking.Workloads;

/// <summary>A client that logs batches of points of the same metrics to one run, step after step.</summary>
internal sealed class PointBatches : IConversation
{
    private const int PlacesAPoint = 3;
    private readonly RequestTemplate request;
    private readonly int keys;
    private readonly int steps;
    private readonly long most;
    private readonly long began = MlflowApi.Timestamp();
    private long step;
    private long sent;

    /// <summary>Builds the request once.</summary>
    /// <param name="target">The server.</param>
    /// <param name="runId">The run.</param>
    /// <param name="keys">How many metrics a call has.</param>
    /// <param name="steps">How many points of each.</param>
    /// <param name="most">How many calls there are.</param>
    public PointBatches(Target target, string runId, int keys, int steps, long most = long.MaxValue)
    {
        (RunId, this.keys, this.steps, this.most) = (runId, keys, steps, most);
        var template = new RequestTemplate().Text($$"""{"run_id":"{{runId}}","metrics":[""");
        for (var i = 0; i < keys * steps; i++)
        {
            template.Text($"{(i > 0 ? "," : "")}{{\"key\":\"{Key(i % keys)}\",\"value\":0.").Digits(6).Text(",\"timestamp\":").Number(13).Text(",\"step\":").Number(9).Text("}");
        }

        request = template.Text("],\"params\":[],\"tags\":[]}").Seal(target, "POST", "/api/2.0/mlflow/runs/log-batch");
    }

    /// <summary>The run.</summary>
    public string RunId { get; }

    /// <summary>How many calls were acknowledged.</summary>
    public long Count { get; private set; }

    /// <summary>What a metric is called.</summary>
    public static string Key(int number) => $"k{number}";

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Next()
    {
        if (sent++ >= most) return default;
        var place = 0;
        for (var i = 0; i < steps; i++, step++)
        {
            for (var key = 0; key < keys; key++, place += PlacesAPoint)
            {
                request.Set(place, (step * 7919 + key) % 1_000_000);
                request.Set(place + 1, began + step);
                request.Set(place + 2, step);
            }
        }

        return request.Bytes;
    }

    /// <inheritdoc/>
    public void Acknowledged(ReadOnlySpan<byte> body) => Count++;
}
