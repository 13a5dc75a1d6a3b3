using Assay.Evidence.Index;
using Assay.Evidence.Standards;
using Assay.Ledger.Keys;

namespace Assay.Evidence.Coverage;

/// <summary>Holds a rule against tallies. All of its facts have to be shown within one project: what one project lacks another cannot lend it.</summary>
internal static class RuleCheck
{
    /// <summary>The tick, or null when the rule is not met.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="name">Its name.</param>
    /// <param name="tallies">The tallies that count.</param>
    public static Tick? Tick(EvidenceRule rule, string name, IReadOnlyList<FactTally> tallies)
    {
        var whole = tallies.GroupBy(tally => tally.Project).Where(project => IsWhole(rule, [.. project])).SelectMany(project => project).ToList();
        if (whole.Count == 0 || (rule.Projects > 1 && Projects(whole) < rule.Projects)) return null;
        var byFact = rule.Facts.Select(fact => Showing(fact, whole)).ToList();
        if (rule.Facts.Zip(byFact).Any(fact => !IsEnough(rule, fact.First, fact.Second))) return null;
        var all = byFact.SelectMany(shown => shown).Distinct<FactTally>(ReferenceEqualityComparer.Instance).ToList();
        // A rule is as old as the fact that was last shown longest ago.
        var newest = byFact.Min(shown => shown.Max(tally => tally.Newest));
        return new Tick(name, rule.Facts, all.Sum(tally => tally.Count), newest, all.All(tally => tally.Attribution == RecordAttribution.Session));
    }

    // What was done once in each of two projects was not done over time in either.
    private static bool IsWhole(EvidenceRule rule, List<FactTally> project) =>
        rule.Facts.All(fact => Showing(fact, project) is { Count: > 0 } shown && (rule.Months == 1 || IsEnough(rule, fact, shown)));

    private static List<FactTally> Showing(string fact, List<FactTally> tallies) => [.. tallies.Where(tally => tally.Facts.Contains(fact))];

    private static bool IsEnough(EvidenceRule rule, string fact, List<FactTally> shown) =>
        shown.Sum(tally => tally.Count) >= rule.RecordsOf(fact) && shown.Select(tally => tally.Month).Distinct().Count() >= rule.MonthsOf(fact);

    /// <summary>How many projects there are; records of no project are no project.</summary>
    public static int Projects(IEnumerable<FactTally> tallies) => tallies.Select(tally => tally.Project).OfType<string>().Distinct().Count();
}
