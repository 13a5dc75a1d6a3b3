namespace Assay.Server.Pages.Models;

/// <summary>A request as a line for a shell.</summary>
internal static class CurlText
{
    /// <summary>The line.</summary>
    /// <param name="address">Where the request goes.</param>
    /// <param name="type">The body's media type.</param>
    /// <param name="body">The body.</param>
    /// <param name="user">Who signs in; null where nobody has to.</param>
    public static string Of(string address, string type, string body, string? user) =>
        $"curl {Quoted(address)}{(user is null ? "" : $" -u {Quoted(user)}")} -H {Quoted($"Content-Type: {type}")} --data-binary {Quoted(body)}";

    /// <summary>Where a model's rows are sent.</summary>
    public static string PathOf(string model, string? version) => $"/predict/{Uri.EscapeDataString(model)}{(version is null ? "" : $"/versions/{Uri.EscapeDataString(version)}")}";

    // In single quotes a shell reads nothing but their end.
    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
