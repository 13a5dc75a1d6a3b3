using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Index;
using Assay.Evidence.Standards;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Assay.Evidence.Coverage;

/// <summary>Judges one part: rules first, which go no further than recorded, then claims.</summary>
internal static class PartJudge
{
    public static PartCoverage Judge(CriterionPart part, PartReference reference, FreshnessWindow window, TalliesByFact evidence, ImmutableArray<StandingClaim> claims, DateTimeOffset? rejectedAt, DateTimeOffset now)
    {
        var found = part.Rules.SelectMany(rule => rule.Facts).Distinct().SelectMany(evidence.Showing).Distinct().ToList();
        var counted = found.Where(Counts).Where(tally => rejectedAt is null || tally.Newest > rejectedAt).ToList();
        var ticks = part.Rules.Select((rule, i) => TickOf(rule, $"{reference}/{i + 1}", counted)).OfType<Tick>().ToImmutableArray();
        var rehearsed = part.Rules.Select((rule, i) => TickOf(rule, $"{reference}/{i + 1}", [.. found.Where(tally => tally.Attribution != RecordAttribution.None)])).OfType<Tick>();
        var support = SupportOf(ticks, claims, rejectedAt is not null);
        var newest = NewestOf(ticks, claims);
        return new PartCoverage
        {
            Part = part,
            Support = support,
            Newest = newest,
            Freshness = newest is { } time ? FreshnessRule.Of(time, window, now) : null,
            Breadth = ticks.IsEmpty ? Breadth.None : BreadthOf(counted),
            Ticks = ticks,
            Rehearsed = ticks.IsEmpty ? [.. rehearsed] : [],
            Claims = claims,
            NotWorkplace = found.Where(tally => tally.Context != RecordContext.Live).Sum(tally => tally.Count),
            NotAttributed = found.Where(tally => tally.Context == RecordContext.Live && tally.Attribution == RecordAttribution.None).Sum(tally => tally.Count),
        };
    }

    private static bool Counts(FactTally tally) => tally is { Context: RecordContext.Live, Attribution: not RecordAttribution.None };

    private static Tick? TickOf(EvidenceRule rule, string name, List<FactTally> counted)
    {
        var byFact = rule.Facts.Select(fact => counted.Where(tally => tally.Facts.Contains(fact)).ToList()).ToList();
        if (byFact.Any(tallies => tallies.Sum(tally => tally.Count) < rule.Records || (rule.Projects > 1 && Projects(tallies) < rule.Projects))) return null;
        var all = byFact.SelectMany(tallies => tallies).Distinct().ToList();
        // A rule is as old as the fact that was last shown longest ago.
        var newest = byFact.Min(tallies => tallies.Max(tally => tally.Newest));
        return new Tick(name, rule.Facts, all.Sum(tally => tally.Count), newest, all.All(tally => tally.Attribution == RecordAttribution.Session));
    }

    private static Support SupportOf(ImmutableArray<Tick> ticks, ImmutableArray<StandingClaim> claims, bool objected)
    {
        var best = claims.Where(claim => claim.Support != Support.Rejected).Select(claim => claim.Support).DefaultIfEmpty(Support.None).Max();
        if (best > Support.Recorded) return best;
        if (!ticks.IsEmpty) return Support.Recorded;
        return objected || !claims.IsEmpty ? Support.Rejected : Support.None;
    }

    private static DateTimeOffset? NewestOf(ImmutableArray<Tick> ticks, ImmutableArray<StandingClaim> claims)
    {
        var times = ticks.Select(tick => tick.Newest).Concat(claims.Where(claim => claim.Support != Support.Rejected).Select(claim => claim.Newest)).ToList();
        return times.Count == 0 ? null : times.Max();
    }

    private static Breadth BreadthOf(List<FactTally> tallies) => new(
        Projects(tallies),
        tallies.Select(tally => tally.Kind.Split('.')[0]).Distinct().Count(),
        tallies.Select(tally => tally.Month).Distinct().Count(),
        tallies.Select(tally => tally.Kind).Distinct().Count(),
        tallies.Sum(tally => tally.Count));

    // Records of no project are no project.
    private static int Projects(IEnumerable<FactTally> tallies) => tallies.Select(tally => tally.Project).OfType<string>().Distinct().Count();
}
