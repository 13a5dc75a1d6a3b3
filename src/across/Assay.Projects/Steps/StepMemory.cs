using System.Collections.Immutable;
using System.Text.Json;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;

namespace Assay.Projects.Steps;

/// <summary>What a step's done-mark keeps: where its records are, and its artifacts.</summary>
/// <param name="Records">Identifiers of its records, in the order written.</param>
/// <param name="Artifacts">Its artifacts.</param>
public sealed record StepMemory(ImmutableArray<string> Records, ImmutableArray<Artifact> Artifacts)
{
    /// <summary>As <see cref="Assay.Ledger.Store.StepMark.Result"/> holds it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RecordJson.Options);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is something else.</exception>
    public static StepMemory Parse(string json) => JsonSerializer.Deserialize<StepMemory>(json, RecordJson.Options) is { Records.IsDefault: false, Artifacts.IsDefault: false } memory ? memory : throw new JsonException("A done-mark names its records and its artifacts.");
}
