using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assay.Frame;
using Assay.Ledger.Records;

namespace Assay.Train.Scoring;

/// <summary>
/// What a model takes and gives, as the artifact <c>model.signature.json</c> and, in the ONNX file itself, the metadata entry <c>assay.signature</c>.
/// One graph input a raw column, of shape [N, 1]; one output.
/// </summary>
public sealed record ModelSignature
{
    /// <summary>Key of the metadata entry.</summary>
    public const string MetadataKey = "assay.signature";

    /// <summary>The task.</summary>
    public required TaskKind Task { get; init; }

    /// <summary>The column that is predicted.</summary>
    public required string Target { get; init; }

    /// <summary>The classes' texts in the order of the probabilities; binary: negative, positive. Empty on regression.</summary>
    public required ImmutableArray<string> Classes { get; init; }

    /// <summary>The columns that are read.</summary>
    public required ImmutableArray<ModelInput> Inputs { get; init; }

    /// <summary>The graph's output: <c>probabilities</c> of shape [N, classes], or <c>prediction</c> of shape [N, 1].</summary>
    public required string Output { get; init; }

    /// <summary>Numbers a row in the output.</summary>
    [JsonIgnore]
    public int Width => Task == TaskKind.Regression ? 1 : Classes.Length;

    /// <summary>As JSON.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, RecordJson.Options);

    /// <summary>From JSON.</summary>
    /// <exception cref="JsonException">The text is not a signature.</exception>
    public static ModelSignature FromJson(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<ModelSignature>(json, RecordJson.Options) ?? throw new JsonException("The signature is null.");

    /// <summary>A name for the output that no input has.</summary>
    public static string OutputName(TaskKind task, IEnumerable<string> inputs)
    {
        var name = task == TaskKind.Regression ? "prediction" : "probabilities";
        var taken = inputs.ToHashSet(StringComparer.Ordinal);
        while (taken.Contains(name)) name += "_";
        return name;
    }
}
