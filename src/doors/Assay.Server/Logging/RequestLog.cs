using Assay.Mlflow.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assay.Server.Logging;

/// <summary>One line a request, for who looks for a fault: neither the query nor the body nor a name is in it. In place only where it was asked for.</summary>
internal sealed partial class RequestLog(RequestDelegate next, TimeProvider clock, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var start = clock.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var person = context.Items.TryGetValue(MlflowCall.PersonItem, out var found) ? found as string : null;
            Tell(context.Request.Method, context.Request.Path, context.Response.StatusCode, clock.GetElapsedTime(start).TotalMilliseconds, person ?? "-");
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} {Status} {Milliseconds:0.0} ms {Person}")]
    private partial void Tell(string method, string path, int status, double milliseconds, string person);
}
