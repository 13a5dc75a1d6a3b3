using Microsoft.AspNetCore.Http;

namespace Assay.Server.Pages.Shell;

/// <summary>Lets a page that has nothing to show say so with its own words and the status of what is not there. A status that is set before would take the words away.</summary>
internal static class NotHere
{
    /// <summary>The answer is 404.</summary>
    public static void Tell(HttpContext? context)
    {
        if (context is not { Response.HasStarted: false }) return;
        context.Response.OnStarting(() =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }
}
