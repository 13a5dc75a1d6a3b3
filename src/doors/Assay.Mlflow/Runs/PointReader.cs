using System.Text;
using System.Text.Json;
using Assay.Tracking.Metrics;

namespace Assay.Mlflow.Runs;

/// <summary>
/// Reads points from well-formed JSON in one pass, without a document and without a text for each. It gives up on whatever is out of the ordinary (a number as text, another field,
/// a wrong type): the reader of fields then reads the body again and says what is wrong.
/// </summary>
/// <param name="keys">Gives the texts of keys.</param>
internal sealed class PointReader(KeyCache keys)
{
    /// <summary>Reads the object that the reader stands at the start of, up to its end.</summary>
    /// <param name="json">At the object's opening brace.</param>
    /// <param name="point">The point.</param>
    /// <param name="runId">The run, where the object names one.</param>
    /// <returns>Whether all went as ordinary.</returns>
    public bool TryRead(ref Utf8JsonReader json, out LoggedMetric point, ref string? runId)
    {
        point = default;
        string? key = null;
        double? value = null;
        long? timestamp = null;
        var step = 0L;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("key"u8)) key = ReadKey(ref json);
            else if (json.ValueTextEquals("value"u8)) value = json.Read() && json.TokenType == JsonTokenType.Number && json.TryGetDouble(out var real) ? real : null;
            else if (json.ValueTextEquals("timestamp"u8)) timestamp = ReadInteger(ref json);
            else if (json.ValueTextEquals("step"u8) && ReadInteger(ref json) is { } number) step = number;
            else if (!IsRunId(ref json, ref runId)) return false;
        }

        if (json.TokenType != JsonTokenType.EndObject || string.IsNullOrEmpty(key) || value is null || timestamp is null) return false;
        point = new LoggedMetric(key, new MetricPoint(value.Value, timestamp.Value, step));
        return true;
    }

    private bool IsRunId(ref Utf8JsonReader json, ref string? runId)
    {
        if (!json.ValueTextEquals("run_id"u8) && !json.ValueTextEquals("run_uuid"u8)) return false;
        return ReadKey(ref json) is { } text && (runId = text) is not null;
    }

    /// <summary>The text that comes next; null when something else does.</summary>
    public string? ReadKey(ref Utf8JsonReader json)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.String || json.ValueIsEscaped) return null;
        try
        {
            return keys.Text(json.ValueSpan);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static long? ReadInteger(ref Utf8JsonReader json) => json.Read() && json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var number) ? number : null;
}
