using Assay.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assay.Server.Errors;

/// <summary>
/// Answers what goes wrong behind a request with an error in the protocol's shape: a store that is full, locked or away is 503, so that clients try again; a fault of ours is 500 and
/// says nothing of how the server is built. What was not acknowledged did not happen.
/// </summary>
internal sealed class ErrorAnswers(RequestDelegate next, Action<Problem> warn, ILogger<ErrorAnswers> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone: there is nobody to answer.
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            await Refusal.WriteAsync(context, "BAD_REQUEST", fault.Message, fault.StatusCode);
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, fault);
        }
    }

    private async Task AnswerAsync(HttpContext context, Exception fault)
    {
        if (fault is IProblemException { Problem: var problem })
        {
            warn(problem);
            await Refusal.WriteAsync(context, "TEMPORARILY_UNAVAILABLE", $"{problem.Message} {problem.Remedy}", StatusCodes.Status503ServiceUnavailable);
            return;
        }

        log.LogError(fault, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
        await Refusal.WriteAsync(context, "INTERNAL_ERROR", $"The server failed to answer; its log says why under {context.TraceIdentifier}.", StatusCodes.Status500InternalServerError);
    }
}
