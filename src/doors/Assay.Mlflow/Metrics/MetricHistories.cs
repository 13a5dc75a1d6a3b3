using System.Text.Json;
using Assay.Kernel;
using Assay.Mlflow.Runs;
using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Metrics;

/// <summary><c>metrics/get-history</c>: all points of a metric, in pages.</summary>
internal sealed class MetricHistories(MlflowServices services)
{
    private static readonly JsonEncodedText Key = JsonEncodedText.Encode("key");

    /// <summary>One page.</summary>
    public async Task<Outcome<MlflowReply>> GetAsync(HistoryFields fields, MlflowCall call)
    {
        var history = await services.Store.Runs.ReadHistoryAsync(fields.RunId, fields.Key, call.Cancellation);
        if (history.Length == 0 && await services.Store.Runs.FindInfoAsync(fields.RunId, call.Cancellation) is null) return Tracking.Runs.RunFaults.NoSuchRun(fields.RunId);
        var from = Math.Min(fields.From, history.Length);
        var page = history.AsMemory(from, Math.Min(fields.Most ?? int.MaxValue, history.Length - from));
        var key = JsonEncodedText.Encode(fields.Key, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        return Outcome<MlflowReply>.Success(json =>
        {
            if (page.Length > 0) json.WriteStartArray("metrics");
            foreach (var point in page.Span)
            {
                json.WriteStartObject();
                json.WriteString(Key, key);
                RunJson.WritePoint(json, point);
                json.WriteEndObject();
            }

            if (page.Length > 0) json.WriteEndArray();
            if (from + page.Length < history.Length) json.WriteNextPage(HistoryFields.Token(from + page.Length));
        });
    }
}
