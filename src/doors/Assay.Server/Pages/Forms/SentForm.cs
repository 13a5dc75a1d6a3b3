using Microsoft.AspNetCore.Http;

namespace Assay.Server.Pages.Forms;

/// <summary>Tells which of a page's forms was sent.</summary>
internal static class SentForm
{
    // The framework's own field.
    private const string Field = "_handler";

    /// <summary>The form's name; null where none was sent.</summary>
    public static string? NameOf(HttpContext context) => HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType ? (string?)context.Request.Form[Field] : null;
}
