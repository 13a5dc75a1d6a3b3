using System.Collections.Immutable;
using Assay.Evidence.Coverage;
using Assay.Evidence.Status;

namespace Assay.Server.Pages.Standards;

/// <summary>How one standard stands, to lay it beside others. Support and freshness stay two axes: nothing here is one percentage.</summary>
/// <param name="Status">How its parts stand.</param>
internal sealed record StandardOverview(StatusAnswer Status)
{
    /// <summary>Its parts by support, from accepted down to nothing; those that are not there are left out.</summary>
    public ImmutableArray<(Support Support, int Parts)> Shares { get; } = [.. Parts(Status).CountBy(part => part.Support).OrderByDescending(count => count.Key).Select(count => (count.Key, count.Value))];

    /// <summary>How many parts there are.</summary>
    public int Count { get; } = Parts(Status).Count();

    /// <summary>How many parts have evidence of an age; those without have none.</summary>
    public int Of(Freshness freshness) => Parts(Status).Count(part => part.Freshness == freshness);

    /// <summary>How many parts have come so far or further.</summary>
    public int AtLeast(Support support) => Parts(Status).Count(part => part.Support >= support);

    /// <summary>Facts whose records speak for parts of several standards: what is recorded once and counts more than once.</summary>
    /// <returns>Each fact with its parts by standard, the most shared first.</returns>
    public static ImmutableArray<(string Fact, ImmutableSortedDictionary<string, ImmutableArray<string>> Parts)> Shared(IEnumerable<StandardOverview> all)
    {
        var uses = from overview in all
                   from item in overview.Status.Items
                   from part in item.Parts
                   from tick in part.Ticks
                   from fact in tick.Facts
                   select (fact, overview.Status.Standard, Part: $"{item.Code}.{part.Id}");
        return
        [
            .. uses.Distinct().GroupBy(use => use.fact)
                .Select(fact => (Fact: fact.Key, Parts: fact.GroupBy(use => use.Standard).ToImmutableSortedDictionary(standard => standard.Key, standard => standard.Select(use => use.Part).ToImmutableArray(), StringComparer.Ordinal)))
                .Where(fact => fact.Parts.Count > 1).OrderByDescending(fact => fact.Parts.Count).ThenByDescending(fact => fact.Parts.Values.Sum(parts => parts.Length)).ThenBy(fact => fact.Fact, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<PartStatus> Parts(StatusAnswer status) => status.Items.SelectMany(item => item.Parts);
}
