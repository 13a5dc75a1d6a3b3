using System.Buffers;
using System.Text.Json;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.Runs;

/// <summary>Reads a batch of points as <see cref="PointReader"/> reads one. A batch that also has parameters or tags is out of the ordinary only where they are not empty.</summary>
/// <param name="points">Reads one.</param>
internal sealed class BatchReader(PointReader points)
{
    /// <summary>Reads a batch.</summary>
    /// <param name="body">The request's body.</param>
    /// <param name="rented">Where the points are: to be returned to the shared pool when the run has been written; null when nothing was rented.</param>
    /// <returns>The batch; null when something is out of the ordinary.</returns>
    public RunLog? Read(ReadOnlySpan<byte> body, out LoggedMetric[]? rented)
    {
        rented = null;
        try
        {
            var json = new Utf8JsonReader(body);
            return json.Read() && json.TokenType == JsonTokenType.StartObject ? ReadObject(ref json, ref rented) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private RunLog? ReadObject(ref Utf8JsonReader json, ref LoggedMetric[]? rented)
    {
        string? runId = null;
        var count = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueIsEscaped) return null;
            if (json.ValueTextEquals("run_id"u8))
            {
                if ((runId = points.ReadKey(ref json)) is null) return null;
            }
            else if (json.ValueTextEquals("metrics"u8) && rented is null)
            {
                rented = ArrayPool<LoggedMetric>.Shared.Rent(RunRules.MostMetrics);
                if (!TryReadPoints(ref json, rented, out count)) return null;
            }
            else if (!IsEmptyList(ref json)) return null;
        }

        if (json.TokenType != JsonTokenType.EndObject || string.IsNullOrEmpty(runId) || json.Read()) return null;
        return new RunLog(runId) { Metrics = rented is null ? default : rented.AsMemory(0, count) };
    }

    private bool TryReadPoints(ref Utf8JsonReader json, LoggedMetric[] rented, out int count)
    {
        count = 0;
        if (!json.Read() || json.TokenType != JsonTokenType.StartArray) return false;
        string? runId = null;
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            if (count == RunRules.MostMetrics || !points.TryRead(ref json, out rented[count++], ref runId) || runId is not null) return false;
        }

        return json.TokenType == JsonTokenType.EndArray;
    }

    private static bool IsEmptyList(ref Utf8JsonReader json) =>
        (json.ValueTextEquals("params"u8) || json.ValueTextEquals("tags"u8)) && json.Read() && json.TokenType == JsonTokenType.StartArray && json.Read() && json.TokenType == JsonTokenType.EndArray;
}
