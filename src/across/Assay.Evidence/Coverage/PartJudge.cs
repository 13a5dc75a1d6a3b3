using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Index;
using Assay.Evidence.Standards;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Assay.Evidence.Coverage;

/// <summary>Judges one part: rules first, which go no further than recorded, then claims.</summary>
internal sealed class PartJudge(CriterionPart part, PartReference reference, FreshnessWindow window, DateTimeOffset now)
{
    public PartCoverage Judge(TalliesByFact evidence, ImmutableArray<StandingClaim> claims, ImmutableArray<Objection> objections)
    {
        var facts = part.Rules.SelectMany(rule => rule.Facts).Distinct().ToList();
        // Told apart as objects: comparing thousands of them field by field, part by part, would be most of the work.
        var found = facts.SelectMany(evidence.Showing).Distinct<FactTally>(ReferenceEqualityComparer.Instance).ToList();
        objections = [.. objections.Where(objection => objection.Rejected.Facts.Any(facts.Contains))];
        var left = objections.IsEmpty ? found : Without(found, objections);
        var counted = left.Where(Counts).ToList();
        var ticks = Ticks(counted);
        var support = SupportOf(ticks, claims, !objections.IsEmpty);
        var newest = NewestOf(support, ticks, claims);
        return new PartCoverage
        {
            Part = part,
            Support = support,
            Newest = newest,
            Freshness = newest is { } time ? FreshnessRule.Of(time, window, now) : null,
            Breadth = ticks.IsEmpty ? Breadth.None : BreadthOf(counted),
            Ticks = ticks,
            Rehearsed = ticks.IsEmpty ? Ticks([.. left.Where(tally => tally.Attribution != RecordAttribution.None)]) : [],
            Claims = claims,
            Objections = objections,
            NotWorkplace = found.Where(tally => tally.Context != RecordContext.Live).Sum(tally => tally.Count),
            NotAttributed = found.Where(tally => tally.Context == RecordContext.Live && tally.Attribution == RecordAttribution.None).Sum(tally => tally.Count),
        };
    }

    private static bool Counts(FactTally tally) => tally is { Context: RecordContext.Live, Attribution: not RecordAttribution.None };

    /// <summary>The tallies less the records that were rejected. Of a month's tally that is left the newest time may be that of a rejected record: by days, never by months.</summary>
    private static List<FactTally> Without(List<FactTally> tallies, ImmutableArray<Objection> objections)
    {
        var left = tallies.ToList();
        foreach (var rejected in objections.Select(objection => objection.Rejected).DistinctBy(record => record.Id))
        {
            var at = left.FindIndex(tally => IsCountedIn(rejected, tally));
            if (at < 0) continue;
            if (left[at].Count > 1) left[at] = left[at] with { Count = left[at].Count - 1 };
            else left.RemoveAt(at);
        }

        return left;
    }

    private static bool IsCountedIn(IndexedRecord record, FactTally tally) =>
        (record.Person, record.Project, record.Kind, record.Context, record.Attribution) == (tally.Person, tally.Project, tally.Kind, tally.Context, tally.Attribution)
        && (record.At.UtcDateTime.Year * 100) + record.At.UtcDateTime.Month == tally.Month && record.Facts.SequenceEqual(tally.Facts);

    private ImmutableArray<Tick> Ticks(List<FactTally> tallies) => [.. part.Rules.Select((rule, i) => RuleCheck.Tick(rule, $"{reference}/{i + 1}", tallies)).OfType<Tick>()];

    private Support SupportOf(ImmutableArray<Tick> ticks, ImmutableArray<StandingClaim> claims, bool objected)
    {
        var best = claims.Where(claim => claim.Support != Support.Rejected).Select(SupportOf).DefaultIfEmpty(Support.None).Max();
        if (best > Support.Recorded) return best;
        if (!ticks.IsEmpty) return Support.Recorded;
        return objected || !claims.IsEmpty ? Support.Rejected : Support.None;
    }

    // What only the employer can verify is not confirmed by anybody else.
    private Support SupportOf(StandingClaim claim) =>
        claim.Support == Support.Confirmed && part.Adds.Contains(Contribution.Employer) && !claim.IsConfirmedByEmployer ? Support.Claimed : claim.Support;

    /// <summary>The time of what gives the support: an old claim is not made fresh by new work that it does not rest on.</summary>
    private DateTimeOffset? NewestOf(Support support, ImmutableArray<Tick> ticks, ImmutableArray<StandingClaim> claims)
    {
        var times = support > Support.Recorded ? claims.Where(claim => SupportOf(claim) == support).Select(claim => claim.Newest) : ticks.Select(tick => tick.Newest);
        return times.Select(time => (DateTimeOffset?)time).Max();
    }

    private static Breadth BreadthOf(List<FactTally> tallies) => new(
        RuleCheck.Projects(tallies),
        tallies.Select(tally => tally.Kind.Split('.')[0]).Distinct().Count(),
        tallies.Select(tally => tally.Month).Distinct().Count(),
        tallies.Select(tally => tally.Kind).Distinct().Count(),
        tallies.Sum(tally => tally.Count));
}
