using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Tracking;
using Microsoft.AspNetCore.Http;

namespace Assay.Mlflow.Wire;

/// <summary>Problems in MLflow's words: <c>{"error_code", "message"}</c> with the status that clients expect.</summary>
internal static class MlflowError
{
    private const int MostTold = 20;
    private const int LongestTold = 2000;

    /// <summary>Answers with the first problem's code, and their messages: of very many the first.</summary>
    public static Task WriteAsync(HttpContext context, ImmutableArray<Problem> problems)
    {
        var told = string.Join(" ", problems.Take(MostTold).Select(Tell));
        return WriteAsync(context, CodeOf(problems[0].Code), problems.Length > MostTold ? $"{told} And {problems.Length - MostTold} more." : told);
    }

    /// <summary>Answers with a code and a message.</summary>
    public static Task WriteAsync(HttpContext context, string code, string message) => WriteAsync(context, code, message, MlflowErrorCode.StatusOf(code));

    /// <summary>Answers with a code, a message and a status.</summary>
    public static async Task WriteAsync(HttpContext context, string code, string message, int status)
    {
        context.Response.StatusCode = status;
        await using var writer = WireJson.Begin(context.Response);
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
        var message = problem.Message.Length > LongestTold ? $"{problem.Message[..LongestTold]}…" : problem.Message;
        return problem.Remedy.Length == 0 ? $"{message}{expected}" : $"{message}{expected} {problem.Remedy}";
    }
}
