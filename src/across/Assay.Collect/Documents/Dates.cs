using System.Globalization;

namespace Assay.Collect.Documents;

/// <summary>Reads the dates that documents state.</summary>
internal static class Dates
{
    /// <summary>The time that a text states, as UTC where it does not say; null when it states none.</summary>
    public static DateTimeOffset? Of(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUniversalTime() : null;

    /// <summary>The time of a PDF's property: <c>D:20260102030405+01'00'</c>; its day is enough.</summary>
    public static DateTimeOffset? OfPdf(string? text)
    {
        var digits = text?.StartsWith("D:", StringComparison.Ordinal) == true ? text[2..] : text;
        return digits is { Length: >= 8 } && DateTime.TryParseExact(digits[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day) ? new DateTimeOffset(day, TimeSpan.Zero) : null;
    }
}
