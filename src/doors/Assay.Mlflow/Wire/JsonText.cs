using System.Text.Json;

namespace Assay.Mlflow.Wire;

/// <summary>Fields whose text is JSON itself.</summary>
internal static class JsonText
{
    /// <summary>The JSON of a text; null when it is none, or nested too deeply, which is added to the problems.</summary>
    public static JsonElement? Read(MlflowFields fields, string name, string text, int mostDepth)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = mostDepth });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            fields.Problems.Add(WireFaults.Invalid(fields.PathOf(name), text, $"{fields.PathOf(name)} must be valid JSON, nested at most {mostDepth} deep."));
            return null;
        }
    }
}
