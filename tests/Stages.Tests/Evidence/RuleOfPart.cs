using System.Collections.Immutable;
using Assay.Evidence.Coverage;
using Assay.Evidence.Index;
using Assay.Evidence.Standards;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Stages.Tests.Evidence;

/// <summary>One rule of one part, taken out of its standard so that no other rule speaks for the part, and held against made-up tallies.</summary>
/// <param name="Standard">The standard.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Part">The part.</param>
/// <param name="Rule">The rule.</param>
internal sealed record RuleOfPart(Standard Standard, Criterion Criterion, CriterionPart Part, EvidenceRule Rule)
{
    private const string Me = "me";
    private static readonly DateTimeOffset Today = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public static ImmutableArray<RuleOfPart> All { get; } =
        [.. StandardFiles.Parts.SelectMany(each => each.Part.Rules.Select(rule => new RuleOfPart(each.Standard, each.Criterion, each.Part, rule)))];

    public string Name => $"{Standard.Id} {Criterion.Code}.{Part.Id}/{Part.Rules.IndexOf(Rule) + 1}";

    /// <summary>As few records as tick it: each fact in as many records and projects as the rule asks for, and no more.</summary>
    public IEnumerable<FactTally> Evidence => Rule.Facts.SelectMany(Showing);

    /// <summary>As few records as show one of its facts as it asks.</summary>
    public IEnumerable<FactTally> Showing(string fact) => OverMonths(Showing(fact, Rule.RecordsOf(fact), Rule.Projects), Rule.MonthsOf(fact));

    /// <summary>Records that show a fact, spread over projects; none when there is no project.</summary>
    public IEnumerable<FactTally> Showing(string fact, int records, int projects) =>
        from project in Enumerable.Range(0, projects)
        let count = project == 0 ? Math.Max(records - projects + 1, Math.Min(records, 1)) : 1
        where count > 0
        select new FactTally(Me, $"project-{project}", "some.kind", RecordContext.Live, RecordAttribution.OwnKey, 202605, [fact], count, Today.AddDays(-10));

    // In each project, for a rule asks for months within each: the records of the first, one a month, and the rest in the newest.
    private static IEnumerable<FactTally> OverMonths(IEnumerable<FactTally> tallies, int months) =>
        from tally in tallies
        from month in Enumerable.Range(0, months)
        select tally with { Month = tally.Month - month, Count = month == 0 ? Math.Max(tally.Count - months + 1, 1) : 1 };

    /// <summary>How the part stands on this evidence and this rule alone.</summary>
    public PartCoverage On(IEnumerable<FactTally> tallies)
    {
        var alone = Standard with { Criteria = [Criterion with { Parts = [Part with { Rules = [Rule] }] }] };
        return CoverageCalculator.Of(alone, new CoverageScope(Me, null, Today), [.. tallies], [], []).Criteria[0].Parts[0];
    }
}
