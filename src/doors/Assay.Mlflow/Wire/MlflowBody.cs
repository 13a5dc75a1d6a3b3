using System.Text.Json;
using System.Text.Unicode;
using Assay.Kernel;
using Microsoft.AspNetCore.Http;

namespace Assay.Mlflow.Wire;

/// <summary>What a request's JSON body has to be: declared as JSON, Unicode throughout, one object, bounded in size and depth.</summary>
internal static class MlflowBody
{
    /// <summary>Largest body of a request that is not an upload, in bytes.</summary>
    public const int MostBytes = 64 << 20;

    private const int MostDepth = 64;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MostDepth };

    /// <summary>
    /// What is wrong with the type that a request says its body has; null when nothing is. A web page of another site can post any type but this one without asking first.
    /// </summary>
    public static Problem? WrongType(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) && !HttpMethods.IsPut(request.Method)) return null;
        if (request.ContentType is not { } type) return WireFaults.WrongContent("its Content-Type is missing.");
        var end = type.IndexOf(';', StringComparison.Ordinal);
        var media = (end < 0 ? type : type[..end]).Trim();
        return media.Equals("application/json", StringComparison.OrdinalIgnoreCase) ? null : WireFaults.WrongContent($"its Content-Type is {WireFaults.Shorten(media)}.");
    }

    /// <summary>The body as a JSON object, over the same memory; an empty body is an empty object. The caller disposes of it.</summary>
    public static Outcome<JsonDocument> Parse(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty) return JsonDocument.Parse("{}");
        if (!Utf8.IsValid(body.Span)) return WireFaults.Unreadable("it is not UTF-8.");
        try
        {
            var document = JsonDocument.Parse(body, Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object && AreWhole(body.Span)) return document;
            var isObject = document.RootElement.ValueKind == JsonValueKind.Object;
            document.Dispose();
            return WireFaults.Unreadable(isObject ? "it holds half of a character (an escape of one surrogate without the other)." : "it is not a JSON object.");
        }
        catch (JsonException fault)
        {
            return WireFaults.Unreadable(fault.Message);
        }
    }

    /// <summary>The fields of the body, read by <paramref name="read"/>, or every problem with them.</summary>
    public static Outcome<T> ReadFields<T>(ReadOnlyMemory<byte> body, Func<MlflowFields, T> read)
    {
        var parsed = Parse(body);
        if (!parsed.Succeeded) return Outcome<T>.Failed(parsed.Problems);
        using var document = parsed.Value;
        var fields = MlflowFields.Of(document.RootElement);
        var value = read(fields);
        return fields.Problems.Count == 0 ? value : Outcome<T>.Failed(fields.Problems);
    }

    /// <summary>Whether escapes of surrogates come in pairs: what does not is no text, and whoever reads it would fail.</summary>
    private static bool AreWhole(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf("\\u"u8) < 0) return true;
        var json = new Utf8JsonReader(body);
        try
        {
            while (json.Read())
            {
                if (json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && json.ValueIsEscaped) _ = json.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
