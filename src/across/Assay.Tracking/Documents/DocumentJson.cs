using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Tracking.Documents;

/// <summary>How the bodies of documents are written and read: camelCase, enums as camelCase text, nulls left out. Fields that a body does not know are ignored.</summary>
public static class DocumentJson
{
    /// <summary>The one set of options; a change must still read what stands in databases.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>A body as it is stored.</summary>
    public static ReadOnlyMemory<byte> Write<T>(T body) => JsonSerializer.SerializeToUtf8Bytes(body, Options);

    /// <summary>What a document says.</summary>
    /// <exception cref="JsonException">The body is not of that shape: the store holds what this program did not write.</exception>
    public static T Read<T>(Document document) =>
        JsonSerializer.Deserialize<T>(document.Body.Span, Options) ?? throw new JsonException($"The document {document.Kind} '{document.Id}' is empty.");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            PropertyNameCaseInsensitive = false,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
