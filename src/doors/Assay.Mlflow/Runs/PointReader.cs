using System.Text;
using System.Text.Json;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.Runs;

/// <summary>
/// Reads points from well-formed JSON in one pass, without a document and without a text for each. It gives up on whatever is out of the ordinary (a number as text, another field,
/// a wrong type): the reader of fields then reads the body again and says what is wrong.
/// </summary>
/// <param name="keys">Gives the texts of keys.</param>
internal sealed class PointReader(KeyCache keys)
{
    /// <summary>The one point of a body and the run that it goes to; null when something is out of the ordinary.</summary>
    public RunLog? ReadBody(ReadOnlySpan<byte> body)
    {
        try
        {
            var json = new Utf8JsonReader(body);
            string? runId = null;
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject || !TryRead(ref json, out var point, ref runId) || json.Read()) return null;
            return string.IsNullOrEmpty(runId) ? null : new RunLog(runId) { Metrics = new[] { point } };
        }
        catch (JsonException)
        {
            return null;
        }
    }

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
        long? step = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            // An escape in a name may be half of a character, which no comparison takes.
            if (json.ValueIsEscaped) return false;
            var isRead = json.ValueTextEquals("key"u8) ? (key = ReadKey(ref json)) is not null
                : json.ValueTextEquals("value"u8) ? (value = ReadReal(ref json)) is not null
                : json.ValueTextEquals("timestamp"u8) ? (timestamp = ReadInteger(ref json)) is not null
                : json.ValueTextEquals("step"u8) ? (step = ReadInteger(ref json)) is not null
                : json.ValueTextEquals("run_id"u8) && (runId = ReadKey(ref json)) is not null;
            if (!isRead) return false;
        }

        if (json.TokenType != JsonTokenType.EndObject || string.IsNullOrEmpty(key) || value is null || timestamp is null) return false;
        point = new LoggedMetric(key, new MetricPoint(value.Value, timestamp.Value, step!.Value));
        return true;
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

    private static double? ReadReal(ref Utf8JsonReader json) => json.Read() && json.TokenType == JsonTokenType.Number && json.TryGetDouble(out var number) ? number : null;

    private static long? ReadInteger(ref Utf8JsonReader json) => json.Read() && json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var number) ? number : null;
}
