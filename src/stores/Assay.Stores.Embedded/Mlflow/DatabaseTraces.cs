using System.Collections.Immutable;
using System.Text.Json;
using Assay.Tracking.Importing;
using Assay.Tracking.Traces;
using Assay.Tracking.Traces.Assessments;
using Assay.Tracking.Traces.Spans;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>Traces of MLflow's database. Those of version 2 have their spans among the artifacts.</summary>
internal sealed class DatabaseTraces(DatabaseRows rows, MlflowFiles files)
{
    private static readonly string[] Columns = ["request_id", "timestamp_ms", "execution_time_ms", "status", "client_request_id", "request_preview", "response_preview"];
    private static readonly string[] Assessed =
        ["assessment_id", "name", "assessment_type", "value", "error", "created_timestamp", "last_updated_timestamp", "source_type", "source_id", "span_id", "rationale", "overrides", "valid", "assessment_metadata", "run_id"];

    /// <summary>The traces of an experiment, oldest first.</summary>
    public async IAsyncEnumerable<SourceTrace> OfAsync(string experimentId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var info in rows.Read("trace_info", Columns, "WHERE experiment_id = $0 ORDER BY timestamp_ms, request_id", row => Info(row, experimentId), experimentId))
        {
            var spans = Spans(info.TraceId);
            yield return new SourceTrace(info, Assessments(info.TraceId), spans.Count > 0 ? spans : await TraceSpans.ReadAsync(files, info, cancellation));
        }
    }

    private TraceInfo Info(SqliteDataReader row, string experimentId)
    {
        var traceId = row.GetString(0);
        return new TraceInfo(traceId, experimentId, row.Number(1) ?? 0, TraceWords.StateOf(row.TextOrEmpty(3)) ?? TraceState.Unspecified)
        {
            ExecutionDuration = row.Number(2),
            ClientRequestId = Given(row, 4),
            RequestPreview = row.Text(5),
            ResponsePreview = row.Text(6),
            Tags = Pairs("trace_tags", traceId),
            Metadata = Pairs("trace_request_metadata", traceId),
            Runs = [.. Linked(traceId, "run")],
            Prompts = [.. Linked(traceId, "prompt_version")],
        };
    }

    private ImmutableSortedDictionary<string, string> Pairs(string table, string traceId) =>
        rows.Read(table, ["key", "value"], "WHERE request_id = $0", row => (Key: row.GetString(0), Value: row.TextOrEmpty(1)), traceId).ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    private IEnumerable<string> Linked(string traceId, string kind) =>
        rows.Read("entity_associations", ["destination_id"], "WHERE source_type = 'trace' AND source_id = $0 AND destination_type = $1", row => row.GetString(0), traceId, kind);

    private IReadOnlyList<Span> Spans(string traceId) => [.. rows.Read("spans", ["content"], "WHERE trace_id = $0 ORDER BY start_time_unix_nano, span_id", row => Span(row.GetString(0), traceId), traceId)];

    private static Span Span(string content, string traceId)
    {
        using var json = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = SpanValue.MostDepth });
        return SpanContent.Read(json.RootElement, traceId);
    }

    private IReadOnlyList<Assessment> Assessments(string traceId) => [.. rows.Read("assessments", Assessed, "WHERE trace_id = $0 ORDER BY created_timestamp, assessment_id", row => Assess(row, traceId), traceId)];

    private static Assessment Assess(SqliteDataReader row, string traceId)
    {
        var kind = Enum.TryParse<AssessmentKind>(row.Text(2), ignoreCase: true, out var known) ? known : AssessmentKind.Feedback;
        var metadata = JsonColumn.Texts(row.Text(13));
        return new Assessment(
            row.GetString(0), traceId, row.TextOrEmpty(1), kind, JsonColumn.Value(row.Text(3)), new AssessmentSource(row.Text(7) ?? "SOURCE_TYPE_UNSPECIFIED", Given(row, 8)), row.Number(5) ?? 0, row.Number(6) ?? row.Number(5) ?? 0)
        {
            Error = row.Text(4) is { Length: > 0 } error ? Fault(JsonColumn.Value(error)) : null,
            SpanId = Given(row, 9),
            Rationale = Given(row, 10),
            Overrides = Given(row, 11),
            Valid = (row.Number(12) ?? 1) != 0,
            Metadata = Given(row, 14) is { } run ? metadata.SetItem(Assessment.SourceRun, run) : metadata,
        };
    }

    private static AssessmentError? Fault(JsonElement error) => error.ValueKind == JsonValueKind.Object ? new AssessmentError(JsonColumn.Text(error, "error_code") ?? "", JsonColumn.Text(error, "error_message"), JsonColumn.Text(error, "stack_trace")) : null;

    private static string? Given(SqliteDataReader row, int place) => row.Text(place) is { Length: > 0 } text ? text : null;
}
