using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Assay.Tracking.Search.Evaluation;

/// <summary>
/// A comparison made ready once, to be held against many values; to do so takes no memory. A value of the other sort (a text for a comparison with a number) never
/// matches, and neither does a missing one, but for <c>IS NULL</c>. NaN is unequal to every number and neither above nor below any.
/// </summary>
public sealed class ValueTest
{
    private readonly SearchComparator _comparator;
    private readonly NumberOperand? _number;
    private readonly string? _text;
    private readonly LikePattern? _pattern;
    private readonly Regex? _expression;
    private readonly FrozenSet<string>? _list;

    /// <summary>Makes a comparison ready.</summary>
    /// <exception cref="InvalidOperationException">It is an RLIKE that was not read from a filter, and its expression is not one.</exception>
    public ValueTest(Comparison comparison)
    {
        _comparator = comparison.Comparator;
        _number = comparison.Operand as NumberOperand;
        _text = (comparison.Operand as TextOperand)?.Value;
        _list = (comparison.Operand as TextListOperand)?.Values.ToFrozenSet(StringComparer.Ordinal);
        if (_text is null) return;
        if (_comparator is SearchComparator.Like or SearchComparator.ILike) _pattern = new LikePattern(_text, _comparator == SearchComparator.ILike);
        if (_comparator == SearchComparator.RLike) _expression = RegularExpression.Compile(_text).Required;
    }

    /// <summary>True for <c>IS NULL</c> alone: what is not there matches nothing else, not even <c>!=</c>.</summary>
    public bool MatchesAbsent => _comparator == SearchComparator.IsNull;

    /// <summary>True when the comparison holds of this number.</summary>
    public bool Matches(double value) => _number is null ? _comparator == SearchComparator.IsNotNull : _comparator switch
    {
        SearchComparator.Equal => value == _number.Value,
        SearchComparator.NotEqual => value != _number.Value,
        SearchComparator.Greater => value > _number.Value,
        SearchComparator.GreaterOrEqual => value >= _number.Value,
        SearchComparator.Less => value < _number.Value,
        SearchComparator.LessOrEqual => value <= _number.Value,
        _ => false,
    };

    /// <summary>True when the comparison holds of this whole number, to its last digit.</summary>
    public bool Matches(long value) => _number?.Whole is not { } whole ? Matches((double)value) : _comparator switch
    {
        SearchComparator.Equal => value == whole,
        SearchComparator.NotEqual => value != whole,
        SearchComparator.Greater => value > whole,
        SearchComparator.GreaterOrEqual => value >= whole,
        SearchComparator.Less => value < whole,
        SearchComparator.LessOrEqual => value <= whole,
        _ => false,
    };

    /// <summary>True when the comparison holds of this text; null is a missing value. Equality and lists go by UTF-16 code units.</summary>
    public bool Matches(string? value) => value is null ? MatchesAbsent : _comparator switch
    {
        SearchComparator.Equal => string.Equals(value, _text),
        SearchComparator.NotEqual => _text is not null && !string.Equals(value, _text),
        SearchComparator.Like or SearchComparator.ILike => _pattern?.Matches(value) == true,
        SearchComparator.RLike => _expression?.IsMatch(value) == true,
        SearchComparator.In => _list?.Contains(value) == true,
        SearchComparator.NotIn => _list?.Contains(value) == false,
        _ => _comparator == SearchComparator.IsNotNull,
    };

    /// <summary>True when the comparison holds of this value, or of one of several.</summary>
    public bool Matches(SearchValue value) => value.Passes(this);
}
