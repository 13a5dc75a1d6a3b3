using System.Text.Json;
using Assay.Inference.Models;
using Assay.Inference.Wire;
using Assay.Kernel;
using Microsoft.AspNetCore.Http;

namespace Assay.Inference.Protocol;

/// <summary>The protocol's model repository: what there is, and loading and unloading it. A version is named by the parameter <c>version</c>.</summary>
internal static class RepositoryRoutes
{
    public static async Task IndexAsync(HttpContext context, ModelRepository models)
    {
        var onlyReady = HttpMethods.IsPost(context.Request.Method) && await RequestBody.ReadAsync(context, body => Field(body.Span, "ready", (ref Utf8JsonReader json) => JsonShape.Truth(ref json, "ready")));
        var states = await models.ListAsync(context.RequestAborted);
        await Answers.WriteAsync(context, json => Write(json, states.Where(state => state.IsReady || !onlyReady)));
    }

    public static async Task LoadAsync(HttpContext context, ModelRepository models) =>
        await AnswerAsync(context, await models.LoadAsync(ModelRoute.Name(context), await VersionAsync(context), context.RequestAborted));

    public static async Task UnloadAsync(HttpContext context, ModelRepository models) =>
        await AnswerAsync(context, await models.UnloadAsync(ModelRoute.Name(context), await VersionAsync(context), context.RequestAborted));

    private static Task AnswerAsync(HttpContext context, Outcome<Nothing> done) => done.Succeeded
        ? Answers.WriteAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteEndObject();
        })
        : Answers.RefuseAsync(context, done.Problems);

    private static ValueTask<string?> VersionAsync(HttpContext context) =>
        RequestBody.ReadAsync(context, body => Field(body.Span, "parameters", (ref Utf8JsonReader json) => JsonShape.Parameter(ref json, "version")?.Text));

    private delegate T Reading<T>(ref Utf8JsonReader json);

    private static T? Field<T>(ReadOnlySpan<byte> body, string name, Reading<T> read)
    {
        if (body.IsEmpty) return default;
        try
        {
            var json = new Utf8JsonReader(body);
            json.Read();
            JsonShape.Expect(ref json, JsonTokenType.StartObject, "request");
            var found = default(T);
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals(name)) found = read(ref json);
                else JsonShape.Skip(ref json);
            }

            return found;
        }
        catch (JsonException fault)
        {
            throw new MalformedRequestException(InferenceFaults.Malformed($"The request is not JSON: {fault.Message}"));
        }
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<ModelState> states)
    {
        json.WriteStartArray();
        foreach (var state in states)
        {
            json.WriteStartObject();
            json.WriteString("name", state.Name);
            json.WriteString("version", state.Version);
            json.WriteString("state", state.IsReady ? "READY" : "UNAVAILABLE");
            json.WriteString("reason", state.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
