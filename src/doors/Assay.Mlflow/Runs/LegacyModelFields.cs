using System.Text.Json;
using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Runs;

/// <summary>The fields of <c>runs/log-model</c>.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Json">The model's description: a JSON object.</param>
internal sealed record LegacyModelFields(string RunId, string Json)
{
    private static readonly string[] Mandatory = ["artifact_path", "flavors", "utc_time_created", "run_id"];

    /// <summary>Reads and checks them.</summary>
    public static LegacyModelFields Read(MlflowFields fields)
    {
        var (runId, json) = (RunIdField.Read(fields), fields.RequiredText("model_json"));
        if (json.Length > 0 && Fault(json) is { } why) fields.Problems.Add(WireFaults.Invalid("model_json", json, why));
        return new LegacyModelFields(runId, json);
    }

    private static string? Fault(string json)
    {
        try
        {
            using var model = JsonDocument.Parse(json);
            if (model.RootElement.ValueKind != JsonValueKind.Object) return "Malformed model info: it is not a JSON object.";
            var missing = Mandatory.Where(field => !model.RootElement.TryGetProperty(field, out _)).Select(field => $"'{field}'").ToArray();
            return missing.Length == 0 ? null : $"Model json is missing mandatory fields: {{{string.Join(", ", missing)}}}.";
        }
        catch (JsonException)
        {
            return "Malformed model info: it is not valid JSON.";
        }
    }
}
