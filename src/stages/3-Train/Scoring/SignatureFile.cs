using System.Text.Json;
using Assay.Kernel;

namespace Assay.Train.Scoring;

/// <summary>Reads the artifact <c>model.signature.json</c>.</summary>
public static class SignatureFile
{
    /// <summary>The signature in the file at <paramref name="path"/>, or why there is none.</summary>
    public static Outcome<ModelSignature> Read(string path)
    {
        try
        {
            var signature = ModelSignature.FromJson(File.ReadAllBytes(path));
            return signature.Classes.IsDefault || signature.Inputs.IsDefault ? Unreadable(path, "it names no classes or no inputs") : signature;
        }
        catch (JsonException fault)
        {
            return Unreadable(path, fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem("train.no-signature", $"The model's signature cannot be read: {fault.Message}", "Check the path, or leave it out to take the signature that 'assay run' writes into the ONNX file.")
            {
                Place = new Place(path),
            };
        }
    }

    private static Problem Unreadable(string path, string why) =>
        new("train.bad-signature", $"This is no model signature: {why}.", "Take the file model.signature.json that 'assay run' left beside the model.") { Place = new Place(path) };
}
