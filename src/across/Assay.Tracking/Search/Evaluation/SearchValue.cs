using System.Collections.Immutable;

namespace Assay.Tracking.Search.Evaluation;

/// <summary>The value that an entity has for a key: nothing, a number, a whole number, a text, or several of these (a metric that was measured on several data sets).</summary>
public readonly struct SearchValue
{
    private readonly object? _reference;
    private readonly long _bits;
    private readonly Form _form;

    private SearchValue(Form form, object? reference, long bits) => (_form, _reference, _bits) = (form, reference, bits);

    private enum Form : byte { Absent, Number, Whole, Text, Several }

    /// <summary>No value. It is also what <c>default</c> is.</summary>
    public static SearchValue Absent => default;

    /// <summary>True when there is no value.</summary>
    public bool IsAbsent => _form == Form.Absent;

    /// <summary>The text; null when it is not one.</summary>
    public string? AsText => _reference as string;

    /// <summary>A number; absent when null.</summary>
    public static SearchValue Of(double? value) => value is { } number ? new(Form.Number, null, BitConverter.DoubleToInt64Bits(number)) : default;

    /// <summary>A whole number; absent when null.</summary>
    public static SearchValue Of(long? value) => value is { } number ? new(Form.Whole, null, number) : default;

    /// <summary>A text; absent when null.</summary>
    public static SearchValue Of(string? value) => value is null ? default : new(Form.Text, value, 0);

    /// <summary>Several values: a comparison holds when it holds of one of them, and an order goes by the first. None is absent.</summary>
    public static SearchValue Several(ImmutableArray<SearchValue> values) => values.Length switch { 0 => default, 1 => values[0], _ => new(Form.Several, values.ToArray(), 0) };

    /// <summary>True when the test holds of this value, or of one of several.</summary>
    internal bool Passes(ValueTest test) => _form switch
    {
        Form.Number => test.Matches(BitConverter.Int64BitsToDouble(_bits)),
        Form.Whole => test.Matches(_bits),
        Form.Text => test.Matches((string)_reference!),
        Form.Several => PassesAny((SearchValue[])_reference!, test),
        _ => test.MatchesAbsent,
    };

    private static bool PassesAny(SearchValue[] values, ValueTest test)
    {
        foreach (var value in values)
            if (value.Passes(test)) return true;
        return false;
    }

    /// <summary>Below zero when <paramref name="left"/> comes first. Whatever the direction, an absent value comes last, and NaN just before it. Texts go by their UTF-16 code units.</summary>
    public static int Order(SearchValue left, SearchValue right, bool ascending)
    {
        (left, right) = (left.First, right.First);
        var missing = left.Missing.CompareTo(right.Missing);
        if (missing != 0 || left.Missing > 0) return missing;
        var order = left._form == Form.Whole && right._form == Form.Whole ? left._bits.CompareTo(right._bits)
            : left._form == Form.Text && right._form == Form.Text ? string.CompareOrdinal((string)left._reference!, (string)right._reference!)
            : left._form == Form.Text || right._form == Form.Text ? (left._form == Form.Text).CompareTo(right._form == Form.Text)
            : left.AsNumber.CompareTo(right.AsNumber);
        return ascending ? order : -order;
    }

    private SearchValue First => _form == Form.Several ? ((SearchValue[])_reference!)[0] : this;

    private int Missing => _form == Form.Absent ? 2 : _form == Form.Number && double.IsNaN(AsNumber) ? 1 : 0;

    private double AsNumber => _form == Form.Whole ? _bits : BitConverter.Int64BitsToDouble(_bits);
}
