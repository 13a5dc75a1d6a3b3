namespace Assay.Tracking.Search;

/// <summary>One condition of a filter: a key, a comparator and what it is compared with.</summary>
/// <param name="Key">What is looked at.</param>
/// <param name="Comparator">How.</param>
/// <param name="Operand">Compared with what; null for <c>IS NULL</c> and <c>IS NOT NULL</c>.</param>
public sealed record Comparison(SearchKey Key, SearchComparator Comparator, SearchOperand? Operand)
{
    /// <summary>As a filter spells it, so that reading it again gives the same comparison.</summary>
    public override string ToString() => Operand is null ? $"{Key} {SearchComparators.NameOf(Comparator)}" : $"{Key} {SearchComparators.NameOf(Comparator)} {Operand}";
}
