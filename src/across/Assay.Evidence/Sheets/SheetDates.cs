using System.Globalization;

namespace Assay.Evidence.Sheets;

/// <summary>Reads dates as people write them in sheets; of figures alone the day comes first, as in British usage, unless the year does.</summary>
public static class SheetDates
{
    private static readonly string[] Forms =
        ["yyyy-MM-dd", "yyyy/MM/dd", "d/M/yyyy", "d/M/yy", "d.M.yyyy", "d-M-yyyy", "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "MMM d, yyyy", "MMMM d, yyyy", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"];

    /// <summary>The date; null when the text is none.</summary>
    public static DateOnly? Read(string text) =>
        DateTime.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? DateOnly.FromDateTime(date) : null;
}
