namespace Assay.Evidence.Portfolio.Choosing;

/// <summary>Makes a cover lighter while it can: takes out what is not needed, and puts one item in the place of one or of two heavier ones.</summary>
internal static class CoverExchange
{
    public static List<CoverCandidate> Improve(List<CoverCandidate> chosen, IReadOnlyList<CoverCandidate> items, PartSet all)
    {
        while ((Drop(chosen, all) ?? Swap(chosen, items, all)) is { } better) chosen = better;
        return chosen;
    }

    private static List<CoverCandidate>? Drop(List<CoverCandidate> chosen, PartSet all)
    {
        foreach (var item in chosen.OrderByDescending(item => item.Weight).ThenByDescending(item => item.Key, StringComparer.Ordinal))
            if (all.IsWithin(Union(all, chosen.Where(other => other != item)))) return [.. chosen.Where(other => other != item)];
        return null;
    }

    private static List<CoverCandidate>? Swap(List<CoverCandidate> chosen, IReadOnlyList<CoverCandidate> items, PartSet all)
    {
        for (var i = 0; i < chosen.Count; i++)
            for (var j = i; j < chosen.Count; j++)
            {
                var (first, second) = (chosen[i], chosen[j]);
                var weight = first.Weight + (i == j ? 0 : second.Weight);
                var lost = all.Without(Union(all, chosen.Where(other => other != first && other != second)));
                if (items.FirstOrDefault(item => item.Weight < weight && lost.IsWithin(item.Parts)) is { } replacement)
                    return [.. chosen.Where(other => other != first && other != second), replacement];
            }

        return null;
    }

    private static PartSet Union(PartSet all, IEnumerable<CoverCandidate> items) => items.Aggregate(all.Without(all), (sum, item) => sum.With(item.Parts));
}
