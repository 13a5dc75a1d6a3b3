using System.Text.Json;
using Assay.Mlflow.Wire;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.Runs;

/// <summary>What a run read and made, as MLflow's clients read it: <c>inputs</c> and <c>outputs</c>.</summary>
internal static class RunLinkJson
{
    /// <summary>The fields <c>inputs</c> and <c>outputs</c>.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<RunLink> links)
    {
        json.WriteStartObject("inputs");
        json.WriteObjects("dataset_inputs", Of(links, RunLinkKind.DatasetInput), link => WriteDataset(json, link));
        json.WriteObjects("model_inputs", Of(links, RunLinkKind.ModelInput), link => json.WriteString("model_id", link.Key));
        json.WriteEndObject();
        json.WriteStartObject("outputs");
        json.WriteObjects("model_outputs", Of(links, RunLinkKind.ModelOutput), link => WriteModel(json, link));
        json.WriteEndObject();
    }

    private static RunLink[] Of(IReadOnlyList<RunLink> links, RunLinkKind kind) => [.. links.Where(link => link.Kind == kind)];

    private static void WriteDataset(Utf8JsonWriter json, RunLink link)
    {
        using var body = JsonDocument.Parse(link.Body);
        json.WriteStartObject("dataset");
        foreach (var field in body.RootElement.EnumerateObject().Where(field => field.Name != "tags")) field.WriteTo(json);
        json.WriteEndObject();
        if (!body.RootElement.TryGetProperty("tags", out var tags) || tags.GetArrayLength() == 0) return;
        json.WritePropertyName("tags");
        tags.WriteTo(json);
    }

    private static void WriteModel(Utf8JsonWriter json, RunLink link)
    {
        using var body = JsonDocument.Parse(link.Body);
        json.WriteString("model_id", link.Key);
        json.WriteNumber("step", body.RootElement.TryGetProperty("step", out var step) ? step.GetInt64() : 0);
    }
}
