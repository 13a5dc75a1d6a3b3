using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Kernel;
using Assay.Predictions;
using Microsoft.AspNetCore.Http;

namespace Assay.Inference.Wire;

/// <summary>How requests are answered, and refused: <c>{"error": …}</c>, as the Open Inference Protocol has it, with each problem apart for programs.</summary>
internal static class Answers
{
    private const int MostTold = 20;
    private const string RetryAfterSeconds = "1";

    /// <summary>Texts as they are: an answer is JSON to whoever reads it, and in no page.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A handler whose refusals are answered.</summary>
    public static RequestDelegate Guarded(Func<HttpContext, Task> answer) => async context =>
    {
        try
        {
            await answer(context);
        }
        catch (MalformedRequestException fault)
        {
            await RefuseAsync(context, fault.Problems);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked is gone.
        }
    };

    /// <summary>Answers with 200 and what is written.</summary>
    public static Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK) => WriteAsync(context, write, static (json, told) => told(json), status);

    /// <summary>Answers with what is written of a state, so that a request makes no function of its own.</summary>
    public static Task WriteAsync<T>(HttpContext context, T state, Action<Utf8JsonWriter, T> write, int status = StatusCodes.Status200OK)
    {
        var text = JsonText.Of(state, write);
        (context.Response.StatusCode, context.Response.ContentType, context.Response.ContentLength) = (status, "application/json", text.Length);
        context.Response.BodyWriter.Write(text);
        return Task.CompletedTask;
    }

    /// <summary>Refuses.</summary>
    public static Task RefuseAsync(HttpContext context, IReadOnlyList<Problem> problems)
    {
        var status = StatusOf(problems[0].Code);
        if (status == StatusCodes.Status429TooManyRequests) context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return WriteAsync(context, json => Write(json, problems), status);
    }

    /// <summary>Writes a refusal.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Problem> problems)
    {
        json.WriteStartObject();
        json.WriteString("error", string.Join(" ", problems.Take(MostTold).Select(Tell)) + (problems.Count > MostTold ? $" And {problems.Count - MostTold} more." : ""));
        json.WriteStartArray("problems");
        foreach (var problem in problems.Take(MostTold)) Write(json, problem);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Tell(Problem problem)
    {
        var row = problem.Place?.Line is { } line ? $"Row {line}: " : "";
        return $"{row}{problem with { Place = null }}";
    }

    private static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Code);
        json.WriteString("message", problem.Message);
        if (problem.Place?.Line is { } row) json.WriteNumber("row", row);
        if (problem.Place?.Field is { } field) json.WriteString("field", field);
        if (problem.Value is { } value) json.WriteString("value", value);
        if (problem.Expected is { } expected) json.WriteString("expected", expected);
        json.WriteString("remedy", problem.Remedy);
        json.WriteEndObject();
    }

    /// <summary>The HTTP status that a problem is told with.</summary>
    public static int StatusOf(string code) => code switch
    {
        InferenceFaults.Overloaded or PredictionFaults.Full => StatusCodes.Status429TooManyRequests,
        PredictionFaults.Unavailable => StatusCodes.Status503ServiceUnavailable,
        InferenceFaults.NoModel or InferenceFaults.NoPrediction => StatusCodes.Status404NotFound,
        InferenceFaults.Refused => StatusCodes.Status403Forbidden,
        InferenceFaults.ModelFails => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };
}
