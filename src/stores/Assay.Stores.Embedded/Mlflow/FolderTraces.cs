using System.Collections.Immutable;
using Assay.Tracking.Importing;
using Assay.Tracking.Traces;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>Traces of an experiment's folder: each has a <c>trace_info.yaml</c>, of version 2 or 3, and its spans among its artifacts.</summary>
internal sealed class FolderTraces(MlflowFiles files)
{
    private const string Meta = "trace_info.yaml";

    /// <summary>The traces, by identifier.</summary>
    public async IAsyncEnumerable<SourceTrace> OfAsync(IEnumerable<string> folders, string experimentId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var folder in folders.Where(folder => File.Exists(Path.Combine(folder, Meta))))
        {
            var info = Info(folder, experimentId);
            var assessments = FolderTexts.Files(Path.Combine(folder, "assessments")).Where(file => file.Key.EndsWith(".yaml", StringComparison.Ordinal)).Select(file => AssessmentFile.Read(file.File, info.TraceId));
            yield return new SourceTrace(info, [.. assessments.OrderBy(assessment => assessment.CreateTime).ThenBy(assessment => assessment.AssessmentId, StringComparer.Ordinal)], await TraceSpans.ReadAsync(files, info, cancellation));
        }
    }

    private static TraceInfo Info(string folder, string experimentId)
    {
        var fields = YamlFields.Read(Path.Combine(folder, Meta));
        var began = fields.Number("timestamp_ms") ?? Moment.Milliseconds(fields.Text("request_time"));
        return new TraceInfo(fields.Text("trace_id") ?? fields.Text("request_id") ?? Path.GetFileName(folder), experimentId, began, TraceWords.StateOf(fields.Text("state") ?? fields.Text("status") ?? "") ?? TraceState.Unspecified)
        {
            ExecutionDuration = fields.Number("execution_duration_ms") ?? fields.Number("execution_time_ms"),
            ClientRequestId = fields.Text("client_request_id"),
            RequestPreview = fields.Text("request_preview"),
            ResponsePreview = fields.Text("response_preview"),
            Tags = Pairs(folder, "tags"),
            Metadata = Pairs(folder, "request_metadata"),
        };
    }

    private static ImmutableSortedDictionary<string, string> Pairs(string folder, string name) =>
        FolderTexts.Pairs(Path.Combine(folder, name)).ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
