namespace Assay.Evidence.Portfolio.Choosing;

/// <summary>Takes again and again the item that covers most new parts for its weight.</summary>
internal static class GreedyCover
{
    public static List<CoverCandidate> Of(IReadOnlyList<CoverCandidate> items, PartSet all)
    {
        var (chosen, left) = (new List<CoverCandidate>(), all);
        while (!left.IsEmpty)
        {
            var best = Best(items, left);
            chosen.Add(best);
            left = left.Without(best.Parts);
        }

        return chosen;
    }

    private static CoverCandidate Best(IReadOnlyList<CoverCandidate> items, PartSet left)
    {
        var (best, bestNew) = (items[0], 0L);
        foreach (var item in items)
        {
            var news = left.Count - left.Without(item.Parts).Count;
            // news / weight, compared without dividing; of equals the first by name stays.
            if (news * best.Weight > bestNew * item.Weight || (bestNew == 0 && news > 0)) (best, bestNew) = (item, news);
        }

        return best;
    }
}
