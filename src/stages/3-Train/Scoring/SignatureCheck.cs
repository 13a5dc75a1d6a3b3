using System.Text;
using System.Text.Json;
using Assay.Kernel;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Assay.Train.Scoring;

/// <summary>Holds a model's file against its signature, before anything is predicted.</summary>
internal static class SignatureCheck
{
    /// <summary>The signature, if the file has its inputs and output with the right types; otherwise every difference.</summary>
    public static Outcome<ModelSignature> Of(InferenceSession session, ModelSignature? given, string name)
    {
        var signature = given ?? InFile(session);
        if (signature is null) return new Problem("train.no-signature", "The model file does not say what it takes and gives.", "Score it through a project that names it as a candidate, or take a model that 'assay run' wrote.") { Place = new Place(name), Expected = $"metadata '{ModelSignature.MetadataKey}'" };
        return Outcome.Unless(Differences(session, signature, name), () => signature);
    }

    private static ModelSignature? InFile(InferenceSession session)
    {
        try
        {
            return session.ModelMetadata.CustomMetadataMap.TryGetValue(ModelSignature.MetadataKey, out var json) ? ModelSignature.FromJson(Encoding.UTF8.GetBytes(json)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<Problem> Differences(InferenceSession session, ModelSignature signature, string name)
    {
        foreach (var input in signature.Inputs.Where(input => session.InputMetadata.ContainsKey(input.Name)))
        {
            var (found, expected) = (session.InputMetadata[input.Name], input.Kind == InputKind.Text ? TensorElementType.String : TensorElementType.Float);
            if (found.ElementDataType != expected || !IsColumn(found.Dimensions, 1)) yield return Differs($"input '{input.Name}'", found, expected, 1, name);
        }

        foreach (var input in signature.Inputs.Where(input => !session.InputMetadata.ContainsKey(input.Name))) yield return Lacks($"input '{input.Name}'", name);
        foreach (var extra in session.InputMetadata.Keys.Except(signature.Inputs.Select(input => input.Name)).Order(StringComparer.Ordinal))
            yield return new Problem("train.model-input-extra", $"The model has the input '{extra}', which is no feature of the project.", "Give the column the role 'feature', or take the input out of the model.") { Place = new Place(name, Field: extra) };
        if (!session.OutputMetadata.TryGetValue(signature.Output, out var output)) yield return Lacks($"output '{signature.Output}'", name);
        else if (output.ElementDataType != TensorElementType.Float || !IsColumn(output.Dimensions, signature.Width)) yield return Differs($"output '{signature.Output}'", output, TensorElementType.Float, signature.Width, name);
    }

    // A dimension that the file leaves open reads as a negative number.
    private static bool IsColumn(int[] dimensions, int width) => dimensions.Length == 2 && dimensions[0] != 0 && (dimensions[1] == width || dimensions[1] < 0);

    private static Problem Lacks(string what, string name) =>
        new("train.model-lacks", $"The model has no {what}.", "Write the model with the inputs and the output of the signature.") { Place = new Place(name) };

    private static Problem Differs(string what, NodeMetadata found, TensorElementType type, int width, string name) =>
        new("train.model-differs", $"The model's {what} is not as the signature says.", "Write the model with the types and shapes of the signature.")
        {
            Place = new Place(name),
            Value = $"{found.ElementDataType} [{string.Join(", ", found.Dimensions)}]",
            Expected = $"{type} [N, {width}]",
        };
}
