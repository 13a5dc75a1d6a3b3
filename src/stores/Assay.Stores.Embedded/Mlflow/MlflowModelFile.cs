using System.Collections.Immutable;
using System.Text.Json;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>What an <c>MLmodel</c> file says of a model.</summary>
/// <param name="Onnx">Path of the ONNX file, from the folder that the <c>MLmodel</c> file is in; null where the model has no ONNX flavour.</param>
/// <param name="Flavours">The flavours that it has.</param>
/// <param name="Columns">The named columns of its signature; empty where it has none, or has tensors.</param>
/// <param name="Target">The one named output of its signature; null where there is none, or more.</param>
public sealed record MlflowModelFile(string? Onnx, ImmutableArray<string> Flavours, ImmutableArray<string> Columns, string? Target)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "MLmodel";

    private const string UsualOnnx = "model.onnx";

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no YAML, or no mapping; the message names the file.</exception>
    public static MlflowModelFile Read(string path)
    {
        var file = YamlJson.Read(path);
        var flavours = Member(file, "flavors") is { ValueKind: JsonValueKind.Object } all ? all.EnumerateObject().ToImmutableArray() : [];
        var onnx = flavours.Where(flavour => flavour.Name == "onnx").Select(flavour => Member(flavour.Value, "data") is { ValueKind: JsonValueKind.String } data ? data.GetString() : UsualOnnx).FirstOrDefault();
        var (inputs, outputs) = (SideOf(file, "inputs"), SideOf(file, "outputs"));
        return new MlflowModelFile(onnx, [.. flavours.Select(flavour => flavour.Name)], inputs, outputs is [var only] ? only : null);
    }

    // A side of a signature is JSON in a text: objects with a name and a type, or tensors.
    private static ImmutableArray<string> SideOf(JsonElement file, string side)
    {
        if (Member(file, "signature") is not { } signature || Member(signature, side) is not { ValueKind: JsonValueKind.String } text) return [];
        try
        {
            using var columns = JsonDocument.Parse(text.GetString()!);
            if (columns.RootElement.ValueKind != JsonValueKind.Array) return [];
            var names = columns.RootElement.EnumerateArray().Select(NameOf).ToImmutableArray();
            return names.Contains(null) ? [] : [.. names.OfType<string>()];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string? NameOf(JsonElement column) =>
        Member(column, "name") is { ValueKind: JsonValueKind.String } name && Member(column, "type") is { ValueKind: JsonValueKind.String } type && !type.ValueEquals("tensor") ? name.GetString() : null;

    private static JsonElement? Member(JsonElement of, string name) => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var member) ? member : null;
}
