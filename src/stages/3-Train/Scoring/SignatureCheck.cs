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
        return signature is null ? NoSignature(name) : Outcome.Unless(Differences(session, signature, name), () => signature);
    }

    /// <summary>
    /// The same for a model that somebody else wrote: it may leave columns out, and one that this program wrote for another project has to have the same classes
    /// in the same order.
    /// </summary>
    public static Outcome<ModelSignature> OfOther(InferenceSession session, ModelSignature expected, string name)
    {
        var read = expected with { Inputs = [.. expected.Inputs.Where(input => session.InputMetadata.ContainsKey(input.Name))] };
        if (read.Inputs.IsEmpty) return ReadsNothing(session, expected, name);
        return Outcome.Unless(Differences(session, read, name).Concat(OtherClasses(session, expected, name)), () => read);
    }

    /// <summary>The signature in the file's own metadata; null when it has none.</summary>
    public static ModelSignature? InFile(InferenceSession session)
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
            yield return Extra(extra, signature, name);
        if (!session.OutputMetadata.TryGetValue(signature.Output, out var output)) yield return Lacks($"output '{signature.Output}'", name);
        else if (output.ElementDataType != TensorElementType.Float || !IsColumn(output.Dimensions, signature.Width)) yield return Differs($"output '{signature.Output}'", output, TensorElementType.Float, signature.Width, name);
    }

    private static IEnumerable<Problem> OtherClasses(InferenceSession session, ModelSignature expected, string name)
    {
        if (InFile(session) is not { } own || (own.Task == expected.Task && own.Classes.SequenceEqual(expected.Classes))) yield break;
        yield return new Problem("train.model-classes", "The model was made for another task, or for other classes.", "Take a model of the same target, with the classes in the same order.")
        {
            Place = new Place(name),
            Value = $"{own.Task}: {string.Join(", ", own.Classes)}",
            Expected = $"{expected.Task}: {string.Join(", ", expected.Classes)}",
        };
    }

    private static Problem ReadsNothing(InferenceSession session, ModelSignature expected, string name) =>
        new("train.model-inputs", "The model has no input that is a feature of the project.", "Give it one input a feature, named as the column, of shape [N, 1]: float for numbers, string for texts.")
        {
            Place = new Place(name),
            Value = string.Join(", ", session.InputMetadata.Keys.Order(StringComparer.Ordinal)),
            Expected = $"some of {string.Join(", ", expected.Inputs.Select(input => $"{input.Name} ({(input.Kind == InputKind.Text ? "string" : "float")})"))}",
        };

    // A dimension that the file leaves open reads as a negative number.
    private static bool IsColumn(int[] dimensions, int width) => dimensions.Length == 2 && dimensions[0] != 0 && (dimensions[1] == width || dimensions[1] < 0);

    private static Problem NoSignature(string name) =>
        new("train.no-signature", "The model file does not say what it takes and gives.", "Score it through a project that names it as a candidate, or take a model that 'assay run' wrote.")
        {
            Place = new Place(name),
            Expected = $"metadata '{ModelSignature.MetadataKey}'",
        };

    private static Problem Extra(string input, ModelSignature signature, string name) =>
        new("train.model-input-extra", $"The model has the input '{input}', which is no feature of the project.", "Give the column the role 'feature', or take the input out of the model.")
        {
            Place = new Place(name, Field: input),
            Value = input,
            Expected = $"inputs among {string.Join(", ", signature.Inputs.Select(feature => feature.Name))}",
        };

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
