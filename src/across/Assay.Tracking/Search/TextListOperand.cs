using System.Collections.Immutable;

namespace Assay.Tracking.Search;

/// <summary>The texts of an <c>IN</c> or <c>NOT IN</c>; at least one.</summary>
/// <param name="Values">In the order written.</param>
public sealed record TextListOperand(ImmutableArray<string> Values) : SearchOperand
{
    /// <summary>The same texts in the same order.</summary>
    public bool Equals(TextListOperand? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <summary>Agrees with <see cref="Equals(TextListOperand)"/>.</summary>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in Values) hash.Add(value);
        return hash.ToHashCode();
    }

    /// <summary>As a filter spells it.</summary>
    public override string ToString() => $"({string.Join(", ", Values.Select(Quote))})";
}
