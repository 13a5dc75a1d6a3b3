using System.Text.Json;
using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Traces.Statistics;

namespace Assay.Mlflow.Traces;

/// <summary>Answers requests for statistics of traces.</summary>
internal sealed class StatisticsAnswers(MlflowServices services)
{
    /// <summary><c>POST traces/metrics</c>.</summary>
    public async Task<Outcome<MlflowReply>> QueryAsync(StatisticsQuery query, MlflowCall call)
    {
        var points = await services.Tracing.Statistics.QueryAsync(query, call.Cancellation);
        return points.Map<MlflowReply>(all => json => json.WriteObjects("data_points", all, point => Write(json, query.Metric, point)));
    }

    /// <summary><c>POST traces/calculate-filter-correlation</c>.</summary>
    public async Task<Outcome<MlflowReply>> CorrelateAsync(CorrelationFields fields, MlflowCall call)
    {
        var counted = await services.Tracing.Correlations.CountAsync(fields.ExperimentIds, fields.First, fields.Second, fields.Among, call.Cancellation);
        return counted.Map<MlflowReply>(counts => json =>
        {
            if (!double.IsNaN(counts.Npmi)) json.WriteNumber("npmi", counts.Npmi);
            if (!double.IsNaN(counts.SmoothedNpmi)) json.WriteNumber("npmi_smoothed", counts.SmoothedNpmi);
            json.WriteNumber("filter1_count", counts.First);
            json.WriteNumber("filter2_count", counts.Second);
            json.WriteNumber("joint_count", counts.Both);
            json.WriteNumber("total_count", counts.All);
        });
    }

    private static void Write(Utf8JsonWriter json, string metric, StatisticsPoint point)
    {
        json.WriteString("metric_name", metric);
        json.WriteStartObject("dimensions");
        foreach (var (name, value) in point.Dimensions) json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteStartObject("values");
        foreach (var (name, value) in point.Values) json.WriteReal(JsonEncodedText.Encode(name), value);
        json.WriteEndObject();
    }
}
