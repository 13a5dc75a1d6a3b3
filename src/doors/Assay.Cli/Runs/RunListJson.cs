using System.Text.Json;
using System.Text.Json.Nodes;
using Assay.Cli.Terminals;
using Assay.Ledger.Records;
using Assay.Tracking.Inspect;
using Assay.Tracking.Runs;

namespace Assay.Cli.Runs;

/// <summary>Writes found runs as a JSON array, one after the other; <c>docs/reference/json.md</c> documents the shape.</summary>
internal static class RunListJson
{
    public static async Task WriteAsync(FoundRunNumbers found, IReadOnlyDictionary<string, string> experiments, Terminal terminal, CancellationToken cancellation)
    {
        var separator = "[";
        await foreach (var run in found.ReadAsync(cancellation))
        {
            terminal.Out.Write($"{separator}\n");
            terminal.Out.Write(Of(run, experiments.GetValueOrDefault(run.Info.ExperimentId)).ToJsonString(RecordJson.Options));
            separator = ",";
        }

        terminal.Out.WriteLine(separator == "[" ? "[]" : "\n]");
    }

    private static JsonObject Of(Run run, string? experiment)
    {
        var found = (JsonObject)Node(RunHeader.Of(run.Info, experiment));
        found["metrics"] = Node(run.Metrics.ToDictionary(metric => metric.Key, metric => metric.Latest.Value));
        found["params"] = Node(run.Params.ToDictionary(param => param.Key, param => param.Value));
        found["tags"] = Node(run.Tags.ToDictionary(tag => tag.Key, tag => tag.Value));
        return found;
    }

    private static JsonNode Node<T>(T value) => JsonSerializer.SerializeToNode(value, RecordJson.Options)!;
}
