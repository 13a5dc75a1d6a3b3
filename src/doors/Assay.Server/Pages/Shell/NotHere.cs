using Microsoft.AspNetCore.Http;

namespace Assay.Server.Pages.Shell;

/// <summary>Lets a page that has nothing to show say so with its own words and the status of what is not there. A status that is set before would take the words away.</summary>
internal static class NotHere
{
    /// <summary>The answer is 404.</summary>
    /// <param name="context">The request.</param>
    /// <param name="stands">Whether the words still stand when the answer begins; a page may show them only while it reads.</param>
    public static void Tell(HttpContext? context, Func<bool>? stands = null)
    {
        if (context is not { Response.HasStarted: false }) return;
        context.Response.OnStarting(() =>
        {
            if (stands?.Invoke() ?? true) context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }
}
