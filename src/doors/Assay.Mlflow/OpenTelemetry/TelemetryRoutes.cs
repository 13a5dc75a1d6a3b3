using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Traces.Spans;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Mlflow.OpenTelemetry;

/// <summary>Takes spans from any OpenTelemetry exporter: <c>POST /v1/traces</c>, in Protocol Buffers or JSON.</summary>
internal static class TelemetryRoutes
{
    private const string Protobuf = "application/x-protobuf";
    private const string Json = "application/json";
    private const string ExperimentHeader = "x-mlflow-experiment-id";
    private const string RunHeader = "x-mlflow-run-id";

    /// <summary>Declares it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, MlflowServices services) => endpoints.MapPost("/v1/traces", context => TakeAsync(context, services));

    private static async Task TakeAsync(HttpContext context, MlflowServices services)
    {
        var call = MlflowCall.Of(context);
        var media = (context.Request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
        var spans = await ReadAsync(context, media, call.Cancellation);
        var experimentId = context.Request.Headers[ExperimentHeader].ToString();
        if (spans.Succeeded && experimentId.Length == 0) spans = new Problem(MlflowErrorCode.InvalidParameterValue, $"Missing value for required header '{ExperimentHeader}'.", "Send the identifier of an experiment in it.");
        var runId = context.Request.Headers[RunHeader].ToString();
        var recorded = spans.Succeeded ? await services.Tracing.Spans.RecordAsync(experimentId, runId.Length == 0 ? null : runId, spans.Value, call.Cancellation) : Outcome<Nothing>.Failed(spans.Problems);
        if (recorded.Succeeded) await AcceptAsync(context, media);
        else await MlflowError.WriteAsync(context, recorded.Problems);
    }

    private static async Task<Outcome<List<Span>>> ReadAsync(HttpContext context, string media, CancellationToken cancellation)
    {
        if (media is not (Protobuf or Json)) return WireFaults.Unreadable($"Invalid Content-Type: '{WireFaults.Shorten(media)}'. Expected {Protobuf} or {Json}.");
        var body = await TelemetryBody.ReadAsync(context.Request, cancellation);
        return body.Then(bytes => Read(bytes, media == Json));
    }

    /// <summary>The spans of a body.</summary>
    internal static Outcome<List<Span>> Read(ReadOnlyMemory<byte> body, bool isJson)
    {
        try
        {
            var spans = isJson ? JsonSpans.Read(body, out var hasAny) : ProtobufSpans.Read(body.Span, out hasAny);
            return hasAny ? spans : WireFaults.Unreadable("Invalid OpenTelemetry format - no spans found.");
        }
        catch (MalformedTelemetryException fault)
        {
            return WireFaults.Unreadable($"Invalid OpenTelemetry format: {fault.Message}.");
        }
    }

    // The reply is in the request's format, as the protocol wants it. An empty message of Protocol Buffers has no bytes.
    private static async Task AcceptAsync(HttpContext context, string media)
    {
        context.Response.ContentType = media;
        if (media == Json) await context.Response.WriteAsync("{}", context.RequestAborted);
    }
}
