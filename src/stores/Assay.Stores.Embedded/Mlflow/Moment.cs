using System.Globalization;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>Times as Protocol Buffers' JSON writes them.</summary>
internal static class Moment
{
    /// <summary>Milliseconds since 1970; 0 where there is no time.</summary>
    public static long Milliseconds(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUnixTimeMilliseconds() : 0;
}
