namespace Assay.Server.Pages.Models;

/// <summary>Rows that somebody pasted.</summary>
internal static class PastedRows
{
    /// <summary>Whether they are CSV: JSON begins with a bracket.</summary>
    public static bool IsCsv(string text) => text.AsSpan().TrimStart() is not ['{' or '[', ..];
}
