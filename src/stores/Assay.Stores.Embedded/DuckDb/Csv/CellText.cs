using System.Globalization;
using System.Text;
using Assay.Tables.Engine;

namespace Assay.Stores.Embedded.DuckDb.Csv;

/// <summary>What the text of a cell is, and what it says as a number, flag or time.</summary>
internal static class CellText
{
    private const int MostExactDigits = 15;
    private const int MostDigits = 300;

    /// <summary>The kind of the cell; spaces and tabs around it are left aside.</summary>
    public static CellKind KindOf(ReadOnlySpan<byte> cell)
    {
        var text = Trim(cell);
        if (text.IsEmpty || IsMissingWord(text)) return CellKind.Missing;
        if (text[0] is (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.') return NumberKind(text);
        if (IsWord(text, "true"u8) || IsWord(text, "false"u8)) return CellKind.Boolean;
        return IsInfinity(text) ? CellKind.Infinite : CellKind.Text;
    }

    /// <summary>The number of a cell of one of the number kinds.</summary>
    public static double ToNumber(ReadOnlySpan<byte> cell) => double.Parse(Trim(cell), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The whole number of a cell of the kind <see cref="CellKind.Integer"/>.</summary>
    public static long ToInteger(ReadOnlySpan<byte> cell) => long.Parse(Trim(cell), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>The flag of a cell of the kind <see cref="CellKind.Boolean"/>.</summary>
    public static bool ToFlag(ReadOnlySpan<byte> cell) => IsWord(Trim(cell), "true"u8);

    /// <summary>The instant, UTC, of a cell of the kind <see cref="CellKind.Time"/>; without an offset it is taken as UTC.</summary>
    public static DateTime ToTime(ReadOnlySpan<byte> cell) => IsoTime.TryParse(Trim(cell), out var time) ? time : throw new FormatException("The cell is no time.");

    /// <summary>The cell as text, cut after <paramref name="most"/> characters.</summary>
    public static string Shown(ReadOnlySpan<byte> cell, int most = 80)
    {
        var text = Encoding.UTF8.GetString(cell);
        return text.Length <= most ? text : text[..most];
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell) => cell.Trim(" \t"u8);

    private static bool IsMissingWord(ReadOnlySpan<byte> text) => text.Length is >= 2 and <= 4 && (IsWord(text, "na"u8) || IsWord(text, "n/a"u8) || IsWord(text, "nan"u8) || IsWord(text, "null"u8));

    private static bool IsInfinity(ReadOnlySpan<byte> text) => IsWord(text, "inf"u8) || IsWord(text, "infinity"u8);

    private static bool IsWord(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower) => Ascii.EqualsIgnoreCase(text, lower);

    private static CellKind NumberKind(ReadOnlySpan<byte> text)
    {
        var unsigned = text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;
        if (IsInfinity(unsigned)) return CellKind.Infinite;
        var digits = Digits(unsigned);
        if (digits == unsigned.Length && digits > 0) return WholeKind(unsigned);
        if (digits == 4 && IsoTime.TryParse(text, out _)) return CellKind.Time;
        return FractionKind(text, unsigned, digits);
    }

    private static CellKind WholeKind(ReadOnlySpan<byte> digits)
    {
        if (digits.Length > MostDigits) return CellKind.Text;
        return digits.Length > MostExactDigits || (digits.Length > 1 && digits[0] == '0') ? CellKind.Code : CellKind.Integer;
    }

    private static CellKind FractionKind(ReadOnlySpan<byte> text, ReadOnlySpan<byte> unsigned, int whole)
    {
        var rest = unsigned[whole..];
        var fraction = 0;
        if (rest is [(byte)'.', ..])
        {
            fraction = Digits(rest[1..]);
            rest = rest[(1 + fraction)..];
        }

        if (whole + fraction == 0 || !(rest.IsEmpty || IsExponent(rest))) return CellKind.Text;
        return double.IsFinite(ToNumber(text)) ? CellKind.Number : CellKind.Infinite;
    }

    private static bool IsExponent(ReadOnlySpan<byte> rest)
    {
        if (rest[0] is not ((byte)'e' or (byte)'E')) return false;
        var digits = rest is [_, (byte)'+' or (byte)'-', ..] ? rest[2..] : rest[1..];
        return digits.Length is > 0 and <= 9 && Digits(digits) == digits.Length;
    }

    private static int Digits(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var end ? end : text.Length;
}
