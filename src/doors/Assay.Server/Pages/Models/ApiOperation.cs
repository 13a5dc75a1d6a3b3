using System.Text.Json;

namespace Assay.Server.Pages.Models;

/// <summary>One operation of an OpenAPI document.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Method">Its method, in capitals.</param>
/// <param name="Body">What the document says of it.</param>
public sealed record ApiOperation(string Path, string Method, JsonElement Body)
{
    /// <summary>Its name in the document.</summary>
    public string Id => Body.GetProperty("operationId").GetString()!;

    /// <summary>What it is for.</summary>
    public string Summary => Body.GetProperty("summary").GetString()!;

    /// <summary>Its parameters.</summary>
    public IEnumerable<JsonElement> Parameters => Body.GetProperty("parameters").EnumerateArray();

    /// <summary>Whether its path names a version.</summary>
    public bool NamesVersion => Parameters.Any(parameter => parameter.GetProperty("name").GetString() == "version");

    /// <summary>What the body may be, by media type.</summary>
    public IEnumerable<JsonProperty> Contents => Body.GetProperty("requestBody").GetProperty("content").EnumerateObject();

    /// <summary>A body to begin with, as the document has it.</summary>
    public string Example => Contents.Where(content => content.Value.TryGetProperty("example", out _)).Select(content => content.Value.GetProperty("example").GetRawText()).FirstOrDefault() ?? "";

    /// <summary>What may be answered, by status.</summary>
    public IEnumerable<JsonProperty> Responses => Body.GetProperty("responses").EnumerateObject();

    /// <summary>The operations of a document.</summary>
    public static IEnumerable<ApiOperation> Of(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => new ApiOperation(path.Name, method.Name.ToUpperInvariant(), method.Value)));
}
