namespace Assay.Evidence.Portfolio.Choosing;

/// <summary>
/// Branch and bound: the part that fewest items cover is covered by each of them in turn. A branch ends where its weight and the cheapest item of the
/// dearest part left come to no less than the best so far.
/// </summary>
internal sealed class ExactCover
{
    private readonly IReadOnlyList<CoverCandidate> _items;
    private readonly Stack<CoverCandidate> _taken = [];
    private List<CoverCandidate> _best;
    private long _bestWeight;

    private ExactCover(IReadOnlyList<CoverCandidate> items, List<CoverCandidate> start)
    {
        _items = [.. items.OrderBy(item => item.Weight).ThenBy(item => item.Key, StringComparer.Ordinal)];
        _best = start;
        _bestWeight = start.Sum(item => item.Weight);
    }

    /// <summary>The lightest cover, given one to start from.</summary>
    public static List<CoverCandidate> Of(IReadOnlyList<CoverCandidate> items, PartSet all, List<CoverCandidate> start)
    {
        var search = new ExactCover(items, start);
        search.Branch(all, 0);
        return search._best;
    }

    private void Branch(PartSet left, long weight)
    {
        if (left.IsEmpty)
        {
            if (weight < _bestWeight) (_best, _bestWeight) = ([.. _taken], weight);
            return;
        }

        var (scarcest, bound) = Look(left);
        if (weight + bound >= _bestWeight) return;
        foreach (var item in scarcest)
        {
            _taken.Push(item);
            Branch(left.Without(item.Parts), weight + item.Weight);
            _taken.Pop();
        }
    }

    /// <summary>The items of the part that fewest cover, and what has to be paid at least for what is left.</summary>
    private (List<CoverCandidate> Scarcest, long Bound) Look(PartSet left)
    {
        List<CoverCandidate>? scarcest = null;
        var bound = 0L;
        foreach (var part in left.Numbers)
        {
            List<CoverCandidate> covering = [.. _items.Where(item => item.Parts.Has(part))];
            bound = Math.Max(bound, covering[0].Weight);
            if (scarcest is null || covering.Count < scarcest.Count) scarcest = covering;
        }

        return (scarcest!, bound);
    }
}
