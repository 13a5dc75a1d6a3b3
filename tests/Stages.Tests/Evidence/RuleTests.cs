using Assay.Evidence.Coverage;
using Assay.Evidence.Index;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Stages.Tests.Evidence;

/// <summary>Every rule of every standard, with the fewest records that tick it and with all near misses.</summary>
public class RuleTests
{
    public static TheoryData<string> Rules() => [.. RuleOfPart.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Records_that_show_all_of_its_facts_tick_it(string name)
    {
        var rule = Named(name);
        var part = rule.On(rule.Evidence);
        part.Support.ShouldBe(Support.Recorded);
        part.Ticks.ShouldHaveSingleItem().Facts.ShouldBe(rule.Rule.Facts);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_fact_has_to_be_shown(string name)
    {
        var rule = Named(name);
        foreach (var fact in rule.Rule.Facts) ShouldNotTick(rule, Without(rule, fact));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void One_record_too_few_does_not_tick_it(string name)
    {
        var rule = Named(name);
        foreach (var fact in rule.Rule.Facts) ShouldNotTick(rule, Without(rule, fact).Concat(rule.Showing(fact, rule.Rule.RecordsOf(fact) - 1, rule.Rule.Projects)));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void One_project_too_few_does_not_tick_it(string name)
    {
        var rule = Named(name);
        foreach (var fact in rule.Rule.Facts) ShouldNotTick(rule, Without(rule, fact).Concat(rule.Showing(fact, 100, rule.Rule.Projects - 1)));
    }

    public static TheoryData<string> RulesOverTime() => [.. RuleOfPart.All.Where(rule => rule.Rule.Months > 1).Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(RulesOverTime))]
    public void What_goes_on_over_time_is_not_seen_in_one_month_however_much_that_month_left(string name)
    {
        var rule = Named(name);
        ShouldNotTick(rule, rule.Evidence.Select(tally => tally with { Month = 202605, Count = 100 }));
    }

    [Theory]
    [MemberData(nameof(RulesOverTime))]
    public void A_month_in_each_of_two_projects_is_no_two_months_of_one(string name)
    {
        var rule = Named(name);
        ShouldNotTick(rule, rule.Evidence.Select(tally => tally with { Project = $"project-{tally.Month}", Count = 100 }));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rehearsed_and_simulated_work_does_not_tick_it(string name)
    {
        var rule = Named(name);
        foreach (var context in new[] { RecordContext.Rehearsal, RecordContext.Simulated }) ShouldNotTick(rule, rule.Evidence.Select(tally => tally with { Context = context }));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Records_that_nobodys_key_speaks_for_do_not_tick_it(string name) =>
        ShouldNotTick(Named(name), Named(name).Evidence.Select(tally => tally with { Attribution = RecordAttribution.None }));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Records_of_somebody_else_do_not_tick_it(string name) =>
        ShouldNotTick(Named(name), Named(name).Evidence.Select(tally => tally with { Person = "somebody-else" }));

    private static RuleOfPart Named(string name) => RuleOfPart.All.Single(rule => rule.Name == name);

    private static IEnumerable<FactTally> Without(RuleOfPart rule, string fact) => rule.Evidence.Where(tally => !tally.Facts.Contains(fact));

    private static void ShouldNotTick(RuleOfPart rule, IEnumerable<FactTally> tallies)
    {
        var part = rule.On(tallies);
        part.Support.ShouldBe(Support.None);
        part.Ticks.ShouldBeEmpty();
    }
}
