using Assay.Reports.Sections;

namespace Assay.Reports;

/// <summary>A report in which the place of the newest checkpoint is still empty: whoever sends it often writes it once, and puts in the head that the log has by then.</summary>
/// <param name="Before">What stands before the checkpoint.</param>
/// <param name="After">What stands behind it; null where the report has no record and so no place for one.</param>
public sealed record OpenReport(string Before, string? After)
{
    /// <summary>The place's mark while the page is written: a character that no text on the page can hold, since control characters are replaced when they are escaped.</summary>
    internal const char Place = '\u0001';

    /// <summary>The page around that place.</summary>
    internal static OpenReport Of(string html) => html.IndexOf(Place, StringComparison.Ordinal) is var at and >= 0 ? new(html[..at], html[(at + 1)..]) : new(html, null);

    /// <summary>The HTML of a checkpoint, for the place.</summary>
    /// <param name="checkpoint">Its text; null when none was signed yet.</param>
    public static string Checkpoint(string? checkpoint) => RecordsSection.Checkpoint(checkpoint).ToString();

    /// <summary>The whole page.</summary>
    /// <param name="checkpoint">The newest checkpoint's text; null when none was signed yet.</param>
    public string With(string? checkpoint) => After is null ? Before : $"{Before}{Checkpoint(checkpoint)}{After}";
}
