using System.Text.Json;
using System.Text.Json.Nodes;
using Assay.Cli.Terminals;
using Assay.Evaluate.Performance;
using Assay.Evidence.Notes;
using Assay.Ledger.Records;
using Assay.Train.Records;

namespace Assay.Cli.Running;

/// <summary>The end of a run as a script reads it; <c>docs/reference/json.md</c> documents the shape.</summary>
internal static class RunJson
{
    /// <summary>The document.</summary>
    public static JsonObject Of(RunResult result) => new()
    {
        ["project"] = result.Project,
        ["home"] = result.Home,
        ["upToDate"] = result.WasUpToDate,
        ["seconds"] = Math.Round(result.Elapsed.TotalSeconds, 3),
        ["steps"] = new JsonArray([.. result.Steps.Select(step => Step(step.Step, step.Result, step.Elapsed))]),
        ["model"] = result.Model is { } model ? Node(model.Selection.As<TrainSelection>().Winner) : null,
        ["metrics"] = result.Evaluation is { } measured ? Node(measured.Performance.As<PerformanceRecord>().Metrics) : null,
        ["verdict"] = result.Evaluation is { } judged ? JsonNode.Parse(judged.Verdict.Body.GetRawText()) : null,
        ["answered"] = result.Evaluation is null ? null : Answered(result.Answers),
        ["warnings"] = ProblemText.Json(result.Warnings),
        ["problems"] = ProblemText.Json(result.Problems),
        ["report"] = result.Files?.Report,
        ["modelCard"] = result.Files?.ModelCard,
        ["modelFile"] = result.Files?.Model,
    };

    /// <summary>The gates that decision notes answer, by name.</summary>
    public static JsonArray Answered(GateAnswers answers) =>
        new([.. answers.Gates.Order(StringComparer.Ordinal).Select(gate => (JsonNode)new JsonObject { ["gate"] = gate, ["note"] = answers.To(gate)!.Id })]);

    private static JsonObject Step(string name, Projects.Steps.StepResult result, TimeSpan elapsed) => new()
    {
        ["step"] = name,
        ["ran"] = result.Ran,
        ["seconds"] = Math.Round(elapsed.TotalSeconds, 3),
        ["records"] = new JsonArray([.. result.Records.Select(record => (JsonNode)new JsonObject { ["id"] = record.Id, ["kind"] = record.Kind, ["index"] = record.Index })]),
    };

    private static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, RecordJson.Options);
}
