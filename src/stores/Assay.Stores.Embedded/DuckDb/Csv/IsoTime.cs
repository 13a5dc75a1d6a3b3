namespace Assay.Stores.Embedded.DuckDb.Csv;

/// <summary>Dates and instants by ISO 8601: <c>2024-05-01</c>, <c>2024-05-01 12:30</c>, <c>2024-05-01T12:30:00.25+02:00</c>.</summary>
internal static class IsoTime
{
    /// <summary>The instant in UTC (taken as UTC where no offset stands), to the microsecond; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTime time)
    {
        time = default;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-') return false;
        int year = Two(text, 0) * 100 + Two(text, 2), month = Two(text, 5), day = Two(text, 8);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        var date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc);
        var rest = text[10..];
        if (rest.IsEmpty)
        {
            time = date;
            return true;
        }

        return TimeOfDay(rest, out var ticks) && Within(date, ticks, out time);
    }

    private static bool Within(DateTime date, long ticks, out DateTime time)
    {
        var sum = date.Ticks + ticks;
        time = sum >= 0 && sum <= DateTime.MaxValue.Ticks ? new DateTime(sum, DateTimeKind.Utc) : default;
        return sum >= 0 && sum <= DateTime.MaxValue.Ticks;
    }

    private static bool TimeOfDay(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 6 || text[0] is not ((byte)'T' or (byte)' ') || text[3] != ':') return false;
        int hour = Two(text, 1), minute = Two(text, 4), second = 0, at = 6;
        if (text.Length >= 9 && text[6] == ':') (second, at) = (Two(text, 7), 9);
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59) return false;
        ticks = ((hour * 60L + minute) * 60 + second) * TimeSpan.TicksPerSecond;
        if (at == 9) at += Fraction(text[at..], ref ticks);
        return Offset(text[at..], ref ticks);
    }

    // How many characters the fraction takes; digits beyond microseconds are dropped.
    private static int Fraction(ReadOnlySpan<byte> text, ref long ticks)
    {
        if (text is not [(byte)'.', ..]) return 0;
        var length = 1;
        for (var unit = TimeSpan.TicksPerSecond / 10; length < text.Length && text[length] is >= (byte)'0' and <= (byte)'9'; length++, unit /= 10)
        {
            if (unit >= TimeSpan.TicksPerMicrosecond) ticks += (text[length] - '0') * unit;
        }

        return length > 1 ? length : 0;
    }

    private static bool Offset(ReadOnlySpan<byte> text, ref long ticks)
    {
        if (text.IsEmpty || text is [(byte)'Z']) return true;
        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':') return false;
        int hours = Two(text, 1), minutes = Two(text, 4);
        if (hours is < 0 or > 14 || minutes is < 0 or > 59) return false;
        ticks -= (text[0] == '+' ? 1 : -1) * (hours * 60L + minutes) * TimeSpan.TicksPerMinute;
        return true;
    }

    // The two digits as a number; a large negative number when they are not digits.
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        int tens = text[at] - '0', ones = text[at + 1] - '0';
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? tens * 10 + ones : -10_000;
    }
}
