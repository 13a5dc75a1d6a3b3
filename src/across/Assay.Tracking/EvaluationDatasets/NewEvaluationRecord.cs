using System.Text.Json;

namespace Assay.Tracking.EvaluationDatasets;

/// <summary>A record to be added, or merged into the one of the same inputs.</summary>
/// <param name="Inputs">What goes in: an object.</param>
public sealed record NewEvaluationRecord(JsonElement Inputs)
{
    /// <summary>The tag that says who sends it.</summary>
    public const string UserTag = "mlflow.user";

    /// <summary>What came out; null leaves it as it is.</summary>
    public JsonElement? Outputs { get; init; }

    /// <summary>What should come out: fields to set.</summary>
    public JsonElement? Expectations { get; init; }

    /// <summary>Labels to set.</summary>
    public JsonElement? Tags { get; init; }

    /// <summary>Where it is from.</summary>
    public JsonElement? Source { get; init; }

    /// <summary>Who sends it, as the client says.</summary>
    internal string? User => Tags is { ValueKind: JsonValueKind.Object } tags && tags.TryGetProperty(UserTag, out var user) && user.ValueKind == JsonValueKind.String ? user.GetString() : null;
}
