using System.Text.Json;
using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Scorers;

/// <summary>Which scorer of which experiment, and what is to be registered.</summary>
/// <param name="ExperimentId">The experiment.</param>
/// <param name="Name">The scorer.</param>
/// <param name="Version">The version; null for the latest, or for all.</param>
/// <param name="Serialized">What is to be registered; empty where nothing is.</param>
internal sealed record ScorerFields(string ExperimentId, string Name, int? Version, string Serialized)
{
    private const int MostDepth = 64;

    /// <summary>Reads a name and a version.</summary>
    public static ScorerFields Read(MlflowFields fields)
    {
        var version = fields.Integer("version");
        if (version is < 1 or > int.MaxValue) fields.Problems.Add(WireFaults.Invalid("version", $"{version}", "it has to be a positive number."));
        return new ScorerFields(fields.RequiredText("experiment_id"), fields.RequiredText("name"), (int?)Math.Clamp(version ?? 0, 0, int.MaxValue) is var number and not 0 ? number : null, "");
    }

    /// <summary>Reads what is to be registered. A scorer that carries the source of a Python function is refused: a client that loads it would run a stranger's program.</summary>
    public static ScorerFields ReadRegistration(MlflowFields fields)
    {
        var (experimentId, name, serialized) = (fields.RequiredText("experiment_id"), fields.RequiredText("name"), fields.RequiredText("serialized_scorer"));
        if (serialized.Length > 0 && JsonText.Read(fields, "serialized_scorer", serialized, MostDepth) is { } scorer)
        {
            if (scorer.ValueKind != JsonValueKind.Object) fields.Problems.Add(WireFaults.Invalid("serialized_scorer", serialized, "serialized_scorer must be a JSON object."));
            else if (scorer.TryGetProperty("call_source", out var source) && source.ValueKind != JsonValueKind.Null) fields.Problems.Add(WireFaults.Invalid("serialized_scorer", "call_source", "scorers that carry the source of a function cannot be registered."));
        }

        return new ScorerFields(experimentId, name, null, serialized);
    }
}
