using System.Globalization;

namespace Assay.Tracking.Search;

/// <summary>A number. A whole number is also kept as such, so that times and versions beyond 2^53 compare exactly.</summary>
public sealed record NumberOperand : SearchOperand
{
    private const double BeyondLong = 9223372036854775808.0;

    private NumberOperand(double value, long? whole)
    {
        Value = value;
        Whole = whole;
    }

    /// <summary>The number; infinite when it was written larger than a double can be; never NaN.</summary>
    public double Value { get; }

    /// <summary>The number itself when it is whole and fits 64 bits; else null.</summary>
    public long? Whole { get; }

    /// <summary>An operand of this number.</summary>
    /// <exception cref="ArgumentException">It is NaN, which no filter can say.</exception>
    public static NumberOperand Of(double value)
    {
        if (double.IsNaN(value)) throw new ArgumentException("A filter compares with numbers; NaN is none.", nameof(value));
        return new(value, double.IsInteger(value) && Math.Abs(value) < BeyondLong ? (long)value : null);
    }

    /// <summary>An operand of this whole number.</summary>
    public static NumberOperand Of(long value) => new(value, value);

    /// <summary>Reads a number in the form that the lexer has found: digits, point, exponent.</summary>
    internal static NumberOperand Read(ReadOnlySpan<char> text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? Of(whole) : Of(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));

    /// <summary>As a filter spells it.</summary>
    public override string ToString() =>
        Whole is { } whole ? whole.ToString(CultureInfo.InvariantCulture)
        : double.IsInfinity(Value) ? (Value > 0 ? "1e999" : "-1e999")
        : Value.ToString("R", CultureInfo.InvariantCulture);
}
