namespace Assay.Evidence.Portfolio.Choosing;

/// <summary>
/// Weighted set cover: the choice of least weight that covers every part which any item covers. Exact by branch and bound while at most
/// <see cref="MostForExact"/> items are left once dominated ones are out; else greedy (Chvátal 1979), then improved by exchange. The order in which items are
/// given makes no difference.
/// </summary>
public static class SetCover
{
    /// <summary>Up to so many items the answer is exact.</summary>
    public const int MostForExact = 20;

    /// <summary>The choice.</summary>
    /// <param name="items">The items, in any order; an item that covers nothing is never chosen.</param>
    /// <exception cref="ArgumentException">Two items have the same name, or one weighs less than 1.</exception>
    public static Cover Of(IReadOnlyList<CoverItem> items)
    {
        if (items.DistinctBy(item => item.Key).Count() != items.Count || items.Any(item => item.Weight < 1)) throw new ArgumentException("Every item has its own name and weighs at least 1.", nameof(items));
        var width = items.SelectMany(item => item.Parts).DefaultIfEmpty(-1).Max() + 1;
        var candidates = Undominated([.. items.Where(item => !item.Parts.IsEmpty).OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => new CoverCandidate(item.Key, item.Weight, PartSet.Of(width, item.Parts)))]);
        var all = candidates.Aggregate(PartSet.Of(width, []), (sum, item) => sum.With(item.Parts));
        var greedy = CoverExchange.Improve(GreedyCover.Of(candidates, all), candidates, all);
        var isSmall = candidates.Count <= MostForExact;
        var chosen = isSmall ? ExactCover.Of(candidates, all, greedy) : greedy;
        return new Cover([.. chosen.Select(item => item.Key).Order(StringComparer.Ordinal)], chosen.Sum(item => item.Weight), isSmall);
    }

    /// <summary>Takes out each item that another one replaces: covering as much for no more, and of equals the later name.</summary>
    private static List<CoverCandidate> Undominated(List<CoverCandidate> items) => [.. items.Where(item => !items.Any(other => Dominates(other, item)))];

    private static bool Dominates(CoverCandidate other, CoverCandidate item)
    {
        if (other.Key == item.Key || other.Weight > item.Weight || !item.Parts.IsWithin(other.Parts)) return false;
        var isEqual = other.Weight == item.Weight && other.Parts.IsWithin(item.Parts);
        return !isEqual || string.CompareOrdinal(other.Key, item.Key) < 0;
    }
}
