using Assay.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Mlflow.Wire;

/// <summary>
/// Declares MLflow's routes. Each is served below <c>/api/</c> and, for browsers, below <c>/ajax-api/</c>. A handler is two functions: one reads the fields into a request,
/// faults gathered, and one answers it; it is not called when a field is wrong.
/// </summary>
/// <param name="endpoints">Where routes are mapped.</param>
public sealed class MlflowRoutes(IEndpointRouteBuilder endpoints)
{
    private static readonly string[] Prefixes = ["/api/", "/ajax-api/"];

    /// <summary>A route whose fields are in the query.</summary>
    public void Get<TRequest>(string path, Func<MlflowFields, TRequest> read, Func<TRequest, MlflowCall, Task<Outcome<MlflowReply>>> answer) => Map("GET", path, read, answer);

    /// <summary>A route whose fields are in the body.</summary>
    public void Post<TRequest>(string path, Func<MlflowFields, TRequest> read, Func<TRequest, MlflowCall, Task<Outcome<MlflowReply>>> answer) => Map("POST", path, read, answer);

    /// <summary>A route whose fields are in the body.</summary>
    public void Patch<TRequest>(string path, Func<MlflowFields, TRequest> read, Func<TRequest, MlflowCall, Task<Outcome<MlflowReply>>> answer) => Map("PATCH", path, read, answer);

    /// <summary>A route whose fields are in the body.</summary>
    public void Put<TRequest>(string path, Func<MlflowFields, TRequest> read, Func<TRequest, MlflowCall, Task<Outcome<MlflowReply>>> answer) => Map("PUT", path, read, answer);

    /// <summary>A route whose fields are in the body, or in the query when there is no body.</summary>
    public void Delete<TRequest>(string path, Func<MlflowFields, TRequest> read, Func<TRequest, MlflowCall, Task<Outcome<MlflowReply>>> answer) => Map("DELETE", path, read, answer);

    /// <summary>A route that reads and writes by itself: streams, and what is called thousands of times a second.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">From the version on: <c>2.0/mlflow/runs/log-metric</c>.</param>
    /// <param name="answer">Answers the request.</param>
    public void Map(string method, string path, RequestDelegate answer)
    {
        foreach (var prefix in Prefixes) endpoints.MapMethods(prefix + path, [method], answer);
    }

    /// <summary>A route of its own, below neither prefix.</summary>
    public void MapRoot(string method, string path, RequestDelegate answer) => endpoints.MapMethods(path, [method], answer);

    private void Map<TRequest>(string method, string path, Func<MlflowFields, TRequest> read, Func<TRequest, MlflowCall, Task<Outcome<MlflowReply>>> answer) =>
        Map(method, path, context => ServeAsync(context, read, answer));

    private static async Task ServeAsync<TRequest>(HttpContext context, Func<MlflowFields, TRequest> read, Func<TRequest, MlflowCall, Task<Outcome<MlflowReply>>> answer)
    {
        if (MlflowBody.WrongType(context.Request) is { } wrong)
        {
            await MlflowError.WriteAsync(context, [wrong]);
            return;
        }

        using var body = await BodyBytes.ReadAsync(context);
        if (HttpMethods.IsGet(context.Request.Method) || (body.Memory.IsEmpty && context.Request.Query.Count > 0))
        {
            await AnswerAsync(context, MlflowFields.Of(context.Request.Query, context.Request.RouteValues), read, answer);
            return;
        }

        var parsed = MlflowBody.Parse(body.Memory);
        if (!parsed.Succeeded)
        {
            await MlflowError.WriteAsync(context, parsed.Problems);
            return;
        }

        using var document = parsed.Value;
        await AnswerAsync(context, MlflowFields.Of(document.RootElement, context.Request.RouteValues), read, answer);
    }

    private static async Task AnswerAsync<TRequest>(HttpContext context, MlflowFields fields, Func<MlflowFields, TRequest> read, Func<TRequest, MlflowCall, Task<Outcome<MlflowReply>>> answer)
    {
        var request = read(fields);
        var reply = fields.Problems.Count > 0 ? Outcome<MlflowReply>.Failed(fields.Problems) : await answer(request, MlflowCall.Of(context));
        if (reply.Succeeded) await WriteAsync(context, reply.Value);
        else await MlflowError.WriteAsync(context, reply.Problems);
    }

    /// <summary>Answers with 200 and a JSON object.</summary>
    internal static async Task WriteAsync(HttpContext context, MlflowReply reply)
    {
        await using var writer = WireJson.Begin(context.Response);
        writer.WriteStartObject();
        reply(writer);
        writer.WriteEndObject();
    }
}
