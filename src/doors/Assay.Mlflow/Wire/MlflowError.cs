using System.Collections.Immutable;
using System.Text.Json;
using Assay.Kernel;
using Assay.Tracking;
using Microsoft.AspNetCore.Http;

namespace Assay.Mlflow.Wire;

/// <summary>Problems in MLflow's words: <c>{"error_code", "message"}</c> with the status that clients expect.</summary>
internal static class MlflowError
{
    /// <summary>Answers with the first problem's code, and all of their messages.</summary>
    public static Task WriteAsync(HttpContext context, ImmutableArray<Problem> problems) =>
        WriteAsync(context, CodeOf(problems[0].Code), string.Join(" ", problems.Select(Tell)));

    /// <summary>Answers with a code and a message.</summary>
    public static Task WriteAsync(HttpContext context, string code, string message) => WriteAsync(context, code, message, MlflowErrorCode.StatusOf(code));

    /// <summary>Answers with a code, a message and a status.</summary>
    public static async Task WriteAsync(HttpContext context, string code, string message, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteString("error_code", code);
        writer.WriteString("message", message);
        writer.WriteEndObject();
    }

    /// <summary>What clients know a problem as. A problem of the door itself carries MLflow's code already.</summary>
    private static string CodeOf(string code) => code switch
    {
        TrackingFaults.NotFound => MlflowErrorCode.ResourceDoesNotExist,
        TrackingFaults.AlreadyExists => MlflowErrorCode.ResourceAlreadyExists,
        TrackingFaults.Invalid or TrackingFaults.WrongState => MlflowErrorCode.InvalidParameterValue,
        TrackingFaults.NotSupported => MlflowErrorCode.NotImplemented,
        TrackingFaults.NoRoom => MlflowErrorCode.ResourceExhausted,
        TrackingFaults.Changed => MlflowErrorCode.ResourceConflict,
        _ when code.StartsWith("tracking.", StringComparison.Ordinal) || code.StartsWith("search.", StringComparison.Ordinal) => MlflowErrorCode.InvalidParameterValue,
        _ when code.All(letter => char.IsAsciiLetterUpper(letter) || letter == '_') => code,
        _ => MlflowErrorCode.InternalError,
    };

    // Clients print the message alone, so the value and the remedy go into it.
    private static string Tell(Problem problem)
    {
        var expected = problem.Expected is null ? "" : $" Expected {problem.Expected}.";
        return problem.Remedy.Length == 0 ? $"{problem.Message}{expected}" : $"{problem.Message}{expected} {problem.Remedy}";
    }
}
