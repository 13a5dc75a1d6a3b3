using Assay.Inference.Tensors;
using Assay.Kernel;

namespace Assay.Inference;

/// <summary>What can stand in the way of an answer.</summary>
internal static class InferenceFaults
{
    public const string Overloaded = "inference.overloaded";
    public const string NoModel = "inference.no-model";
    public const string NoPrediction = "inference.no-prediction";
    public const string Refused = "inference.refused";
    public const string ModelFails = "inference.model-fails";
    public const string OutOfDomain = "inference.out-of-domain";

    public static Problem Malformed(string message, string? field = null, string? value = null, string? expected = null) =>
        new("inference.malformed", message, "Correct the request.") { Place = field is null ? null : new Place(Field: field), Value = Shortened(value), Expected = expected };

    public static Problem Unknown(string name, string? version) =>
        new(NoModel, version is null ? $"No model '{name}' is served here." : $"No version '{version}' of the model '{name}' is served here.", "GET /v2/repository/index lists what there is; load it, or name another.") { Value = version ?? name };

    public static Problem NotYours(string name) =>
        new(Refused, $"You may not ask the model '{name}'.", "Ask an administrator for a role in its project, or for the permission to read the registered model of that name.") { Value = name };

    public static Problem UnknownPredictions(string model, string[] ids) =>
        new(NoPrediction, $"No prediction of the model '{model}' by these ids is in the log: no label was kept.", "Send the ids that the predictions were answered with; what was not logged (--log-sample, --log off) has no label.") { Value = Shortened(string.Join(", ", ids)) };

    public static Problem Full(string model) =>
        new(Overloaded, $"The model '{model}' has as many requests waiting as it may.", "Send the request again after the time in Retry-After.");

    public static Problem Fails(string model, string why) =>
        new(ModelFails, $"The model '{model}' failed on this request: {why}", "Look for values that the model does not know.");

    public static Problem WrongType(TensorSpec input, string found) =>
        Malformed($"The input '{input.Name}' is of the wrong datatype.", input.Name, found, ElementTypes.NameOf(input.Type));

    public static Problem WrongShape(TensorSpec input, long[] found) =>
        Malformed($"The input '{input.Name}' is of the wrong shape.", input.Name, ShapeText(found), ShapeText(input.Shape));

    public static string ShapeText(long[] shape) => $"[{string.Join(", ", shape.Select(dimension => dimension < 0 ? "any" : $"{dimension}"))}]";

    private static string? Shortened(string? value) => value is { Length: > 200 } ? $"{value[..200]}…" : value;
}
