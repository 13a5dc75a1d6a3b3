using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Assay.Mlflow.Traces;
using Assay.Mlflow.Wire;
using Assay.Tracking.Importing;
using Assay.Tracking.Traces;
using Assay.Tracking.Traces.Spans;

namespace Assay.Mlflow.Importing;

/// <summary>Traces of another server. Its spans come as the file that its pages read, which every version has, wherever it keeps them.</summary>
internal sealed class ServerTraces(ServerCalls calls)
{
    private const string Api = "/api/3.0/mlflow/";
    private const string SpansRoute = "/ajax-api/2.0/mlflow/get-trace-artifact";
    private const string PromptsTag = "mlflow.linkedPrompts";
    private const int Page = 100;

    /// <summary>The traces of an experiment, oldest first.</summary>
    public async IAsyncEnumerable<SourceTrace> OfAsync(string experimentId, Func<string, CancellationToken, IAsyncEnumerable<string>> runs, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ILookup<string, string>? links = null;
        await foreach (var json in SearchAsync(experimentId, null, cancellation))
        {
            links ??= await LinksAsync(experimentId, runs, cancellation);
            var (info, assessments) = Read(json);
            var runIds = links[info.TraceId].Where(run => run != info.Metadata.GetValueOrDefault(TraceKeys.SourceRun));
            yield return new SourceTrace(info with { Runs = [.. runIds], Prompts = Prompts(info) }, assessments, await SpansAsync(info.TraceId, cancellation));
        }
    }

    private IAsyncEnumerable<JsonElement> SearchAsync(string experimentId, string? filter, CancellationToken cancellation) => calls.PagesAsync("traces", token => calls.PostAsync(Api + "traces/search", new
    {
        locations = new[] { new { type = "MLFLOW_EXPERIMENT", mlflow_experiment = new { experiment_id = experimentId } } },
        filter = filter ?? "",
        max_results = Page,
        order_by = new[] { "timestamp_ms ASC" },
        page_token = token ?? "",
    }, cancellation), cancellation);

    // A server tells the traces of a run, and not the runs of a trace.
    private async Task<ILookup<string, string>> LinksAsync(string experimentId, Func<string, CancellationToken, IAsyncEnumerable<string>> runs, CancellationToken cancellation)
    {
        var links = new List<(string Trace, string Run)>();
        await foreach (var run in runs(experimentId, cancellation))
        {
            await foreach (var trace in SearchAsync(experimentId, $"attributes.run_id = '{run}'", cancellation)) links.Add((trace.Text("trace_id") ?? "", run));
        }

        return links.ToLookup(link => link.Trace, link => link.Run);
    }

    private static (TraceInfo Info, IReadOnlyList<Tracking.Traces.Assessments.Assessment> Assessments) Read(JsonElement json)
    {
        var fields = MlflowFields.Of(json);
        var read = TraceFields.ReadInfo(fields);
        if (fields.Problems.Count > 0) throw new InvalidDataException($"The trace {read.Info.TraceId} cannot be read: {fields.Problems[0].Message}");
        var superseded = json.Items("assessments").Where(assessment => assessment.Text("valid") == "false").Select(assessment => assessment.Text("assessment_id")).ToHashSet();
        return (read.Info, [.. read.Assessments.Select(assessment => assessment with { Valid = !superseded.Contains(assessment.AssessmentId) })]);
    }

    private async Task<IReadOnlyList<Span>> SpansAsync(string traceId, CancellationToken cancellation) =>
        await calls.GetAsync(SpansRoute, [("request_id", traceId)], cancellation) is { } file ? SpanContent.ReadFile(file, traceId) : [];

    private static ImmutableSortedSet<string> Prompts(TraceInfo info)
    {
        if (info.Tags.GetValueOrDefault(PromptsTag) is not { } text) return [];
        var prompts = SpanText.Parse(text) is { Kind: SpanValueKind.List } list ? list.Items.Select(prompt => (Name: prompt.Entry("name")?.Text, Version: prompt.Entry("version")?.Text)) : [];
        return [.. prompts.Where(prompt => prompt is { Name: not null, Version: not null }).Select(prompt => $"{prompt.Name}/{prompt.Version}")];
    }
}
