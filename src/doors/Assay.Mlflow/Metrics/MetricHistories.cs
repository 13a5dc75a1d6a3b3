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
        var page = await services.Store.Runs.ReadHistoryPageAsync(fields.RunId, fields.Key, fields.From, fields.Most ?? int.MaxValue, call.Cancellation);
        var points = page.Points;
        if (points.IsEmpty && await services.Store.Runs.FindInfoAsync(fields.RunId, call.Cancellation) is null) return Tracking.Runs.RunFaults.NoSuchRun(fields.RunId);
        var key = JsonEncodedText.Encode(fields.Key, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        return Outcome<MlflowReply>.Success(json =>
        {
            if (!points.IsEmpty) json.WriteStartArray("metrics");
            foreach (var point in points.Span)
            {
                json.WriteStartObject();
                json.WriteString(Key, key);
                RunJson.WritePoint(json, point);
                json.WriteEndObject();
            }

            if (!points.IsEmpty) json.WriteEndArray();
            if (page.HasMore) json.WriteNextPage(HistoryFields.Token(fields.From + points.Length));
        });
    }
}
