using System.Text.Json;

namespace Doors.Tests.Mlflow;

/// <summary>What a server answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Json">The body.</param>
public sealed record MlflowAnswer(int Status, JsonElement Json)
{
    /// <summary>MLflow's code of the error; null when there is none.</summary>
    public string? ErrorCode => Json.TryGetProperty("error_code", out var code) ? code.GetString() : null;

    /// <summary>What the error says.</summary>
    public string Message => Json.GetProperty("message").GetString()!;

    /// <summary>The part of the body at a path: <c>model_version.name</c>, <c>models.0.info</c>.</summary>
    public JsonElement this[string path]
    {
        get
        {
            var at = Json;
            foreach (var part in path.Split('.')) at = int.TryParse(part, out var index) ? at[index] : at.GetProperty(part);
            return at;
        }
    }

    /// <summary>The text at a path.</summary>
    public string? Text(string path) => this[path].GetString();
}
