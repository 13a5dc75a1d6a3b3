using System.Text.Json;
using Assay.Kernel;
using Microsoft.AspNetCore.Http;

namespace Assay.Mlflow.Wire;

/// <summary>Reads a request's JSON body, bounded in size and depth.</summary>
internal static class MlflowBody
{
    /// <summary>Largest body of a request that is not an upload, in bytes.</summary>
    public const int MostBytes = 64 << 20;

    private const int MostDepth = 64;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MostDepth };

    /// <summary>The body as a JSON object; an empty body is an empty object. The caller disposes of it.</summary>
    public static async Task<Outcome<JsonDocument>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength == 0) return Empty();
        if (request.ContentLength > MostBytes) return TooLarge();
        try
        {
            var document = await JsonDocument.ParseAsync(request.Body, Options, cancellation);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
            return WireFaults.Unreadable("it is not a JSON object.");
        }
        catch (JsonException fault)
        {
            return request.ContentLength is null && fault.BytePositionInLine == 0 && fault.LineNumber == 0 ? Empty() : WireFaults.Unreadable(fault.Message);
        }
        catch (BadHttpRequestException fault)
        {
            return fault.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge() : WireFaults.Unreadable(fault.Message);
        }
    }

    private static JsonDocument Empty() => JsonDocument.Parse("{}");

    private static Problem TooLarge() => WireFaults.Unreadable($"it is larger than {MostBytes >> 20} MiB.");
}
