using Assay.Server.Errors;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Web;

/// <summary>Says so where a page's form cannot be read: a field with a character that no text has, or more fields than any form has. Else the framework would answer with nothing at all, or by a fault.</summary>
internal sealed class FormCheck(RequestDelegate next)
{
    private const string Encoded = "application/x-www-form-urlencoded";

    public async Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<PageRoute>() is not null && context.Request.ContentType?.StartsWith(Encoded, StringComparison.OrdinalIgnoreCase) is true)
        {
            try
            {
                await context.Request.ReadFormAsync(context.RequestAborted);
            }
            catch (InvalidDataException)
            {
                await Refusal.WriteAsync(context, "BAD_REQUEST", "The form cannot be read: a field holds a character that no text has (NUL), or there are more or larger fields than a form has. Go back, take it out, and send the form again.", StatusCodes.Status400BadRequest);
                return;
            }
        }

        await next(context);
    }
}
