namespace Assay.Kernel;

/// <summary>Makes UUID version 7 identifiers (RFC 9562 §5.7): sorting them by text sorts them by the millisecond they were made in.</summary>
public static class TimeOrderedId
{
    /// <summary>A new identifier as 36 lower-case characters, from the clock's present and 74 random bits.</summary>
    public static string Next(TimeProvider clock, Entropy entropy) => At(clock.GetUtcNow(), entropy).ToString("D");

    /// <summary>A new identifier for the instant <paramref name="time"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before 1970.</exception>
    public static Guid At(DateTimeOffset time, Entropy entropy)
    {
        var milliseconds = time.ToUnixTimeMilliseconds();
        ArgumentOutOfRangeException.ThrowIfNegative(milliseconds, nameof(time));
        Span<byte> bytes = stackalloc byte[16];
        entropy(bytes[6..]);
        for (var i = 0; i < 6; i++) bytes[i] = (byte)(milliseconds >> (40 - 8 * i));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
