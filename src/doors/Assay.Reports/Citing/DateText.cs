using System.Globalization;

namespace Assay.Reports.Citing;

/// <summary>Writes times as British readers do, in UTC: <c>3 November 2026, 14:05 UTC</c>.</summary>
internal static class DateText
{
    /// <summary>The time, to the minute.</summary>
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
