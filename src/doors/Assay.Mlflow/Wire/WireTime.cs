using System.Globalization;

namespace Assay.Mlflow.Wire;

/// <summary>Times and durations as Protocol Buffers' JSON writes them: <c>2026-01-02T03:04:05.678Z</c> and <c>1.5s</c>.</summary>
internal static class WireTime
{
    private const int MillisecondsPerSecond = 1000;
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>A time; one beyond the calendar is its last.</summary>
    /// <param name="milliseconds">Since 1970.</param>
    public static string Time(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(milliseconds, 0, Latest)).ToString(milliseconds % MillisecondsPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A duration.</summary>
    public static string Duration(long milliseconds) => $"{((decimal)milliseconds / MillisecondsPerSecond).ToString("0.###", CultureInfo.InvariantCulture)}s";

    /// <summary>The time of a field, in milliseconds since 1970; null when it is absent.</summary>
    public static long? ReadTime(MlflowFields fields, string name)
    {
        if (fields.Text(name) is not { } text) return null;
        if (DateTimeOffset.TryParse(Shorten(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && time >= DateTimeOffset.UnixEpoch) return time.ToUnixTimeMilliseconds();
        fields.Problems.Add(WireFaults.WrongType(fields.PathOf(name), $"'{text}'", "a time after 1970, such as 2026-01-02T03:04:05Z"));
        return null;
    }

    /// <summary>The duration of a field, in milliseconds; null when it is absent.</summary>
    public static long? ReadDuration(MlflowFields fields, string name)
    {
        if (fields.Text(name) is not { } text) return null;
        if (text is [.. var number, 's'] && decimal.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < Latest) return (long)(seconds * MillisecondsPerSecond);
        fields.Problems.Add(WireFaults.WrongType(fields.PathOf(name), $"'{text}'", "a number of seconds, such as 1.5s"));
        return null;
    }

    // Nine digits of a second are allowed; seven are read.
    private static string Shorten(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0) return text;
        var end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - point > 7 ? string.Concat(text.AsSpan(0, point + 7), text.AsSpan(end)) : text;
    }
}
