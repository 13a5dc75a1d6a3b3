using System.Globalization;

namespace Assay.Tracking.Inspect;

/// <summary>Times as clients state them: any whole number of milliseconds, also one that no calendar has.</summary>
public static class ClientTime
{
    private static readonly long First = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>The time; null when there is none, or none that the calendar has.</summary>
    public static DateTimeOffset? Of(long? milliseconds) => milliseconds is { } given && given >= First && given <= Last ? DateTimeOffset.FromUnixTimeMilliseconds(given) : null;

    /// <summary>The time in UTC, to the second, for tables; empty when there is none.</summary>
    public static string Text(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";
}
