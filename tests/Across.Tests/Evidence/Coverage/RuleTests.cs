using Assay.Evidence.Coverage;
using Assay.Evidence.Index;
using Assay.Evidence.Standards;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Across.Tests.Evidence.Coverage;

public class RuleTests
{
    private static readonly FactTally Even = SomeTallies.Of("kiln.even");

    [Fact]
    public void A_record_that_shows_the_fact_ticks_the_part_and_goes_no_further_than_recorded()
    {
        var part = Part("fire", Even);
        part.Support.ShouldBe(Support.Recorded);
        part.Ticks.ShouldHaveSingleItem().ShouldBe(new Tick("S1.fire/1", ["kiln.even"], 1, Even.Newest, OnlyBySession: false), new SameTick());
    }

    [Fact]
    public void A_rule_of_two_facts_wants_both_and_is_as_old_as_the_older()
    {
        Part("fire", SomeTallies.Of("kiln.twice")).Support.ShouldBe(Support.None);
        var older = SomeTallies.Of("note:kiln.even") with { Newest = SomeTallies.Now.AddMonths(-20) };
        var part = Part("fire", SomeTallies.Of("kiln.twice"), older);
        part.Ticks.ShouldHaveSingleItem().Rule.ShouldBe("S1.fire/2");
        part.Newest.ShouldBe(older.Newest);
    }

    [Fact]
    public void Rehearsed_and_simulated_work_is_shown_and_never_counted()
    {
        foreach (var context in new[] { RecordContext.Rehearsal, RecordContext.Simulated })
        {
            var part = Part("fire", Even with { Context = context });
            part.Support.ShouldBe(Support.None);
            part.NotWorkplace.ShouldBe(1);
            part.Rehearsed.ShouldHaveSingleItem().Rule.ShouldBe("S1.fire/1");
        }
    }

    [Fact]
    public void A_record_whose_key_does_not_count_ticks_nothing()
    {
        var part = Part("fire", Even with { Attribution = RecordAttribution.None });
        part.Support.ShouldBe(Support.None);
        part.NotAttributed.ShouldBe(1);
    }

    [Fact]
    public void An_attested_session_counts_and_is_shown_as_the_weaker_form()
    {
        Part("fire", Even with { Attribution = RecordAttribution.Session }).Ticks.ShouldHaveSingleItem().OnlyBySession.ShouldBeTrue();
        Part("fire", Even with { Attribution = RecordAttribution.Session }, Even).Ticks.ShouldHaveSingleItem().OnlyBySession.ShouldBeFalse();
    }

    [Fact]
    public void Another_persons_record_is_not_looked_at() => Part("fire", Even with { Person = SomeTallies.Ben }).Support.ShouldBe(Support.None);

    [Fact]
    public void A_rule_that_wants_spread_is_not_met_by_many_records_of_one_project()
    {
        Part("wide", Even with { Count = 100 }).Support.ShouldBe(Support.None);
        Part("wide", Even, Even with { Project = "south" }).Support.ShouldBe(Support.None);
        Part("wide", Even with { Count = 2 }, Even with { Project = "south" }).Support.ShouldBe(Support.Recorded);
    }

    [Fact]
    public void What_one_project_lacks_another_cannot_lend_it()
    {
        Part("fire", SomeTallies.Of("kiln.twice"), SomeTallies.Of("note:kiln.even") with { Project = "south" }).Support.ShouldBe(Support.None);
        Part("fire", SomeTallies.Of("kiln.twice"), SomeTallies.Of("note:kiln.even")).Support.ShouldBe(Support.Recorded);
    }

    [Fact]
    public void What_goes_on_over_time_wants_months_and_what_is_done_once_does_not()
    {
        var built = SomeTallies.Of("kiln.built");
        var may = Even with { Month = 202605 };
        Steady(built, Even with { Count = 100 }).Support.ShouldBe(Support.None, "one month");
        Steady(built, Even, may).Support.ShouldBe(Support.None, "two records");
        Steady(Even with { Count = 2 }, may).Support.ShouldBe(Support.None, "nothing was built");
        Steady(built, Even with { Count = 2 }, may).Support.ShouldBe(Support.Recorded);
    }

    [Fact]
    public void A_month_in_each_of_two_projects_is_no_two_months_of_one()
    {
        var built = SomeTallies.Of("kiln.built");
        Steady(built, Even with { Count = 9 }, built with { Project = "south" }, Even with { Project = "south", Month = 202605, Count = 9 }).Support.ShouldBe(Support.None);
    }

    [Theory]
    [InlineData(1, 1, 1, "")]
    [InlineData(3, 1, 1, "each in 3 records")]
    [InlineData(3, 2, 1, "each in 3 records, in 2 months")]
    [InlineData(1, 1, 2, "each in 2 projects")]
    public void A_rule_says_how_widely_it_asks(int records, int months, int projects, string said)
    {
        var rule = new EvidenceRule { Facts = ["kiln.built", "kiln.even"], Records = records, Months = months, Projects = projects };
        rule.Breadth().ShouldBe(said);
        (rule with { Repeated = ["kiln.even"] }).Breadth().ShouldBe(said.Replace("each", "kiln.even", StringComparison.Ordinal));
    }

    [Fact]
    public void Records_of_no_project_are_no_project() =>
        Part("wide", Even with { Count = 2 }, Even with { Project = null }).Support.ShouldBe(Support.None);

    [Fact]
    public void A_time_that_lies_ahead_is_taken_for_now()
    {
        var part = Part("fire", Even with { Newest = DateTimeOffset.MaxValue });
        part.Freshness.ShouldBe(Freshness.Current);
    }

    [Fact]
    public void Breadth_counts_different_projects_phases_months_and_kinds()
    {
        var part = Part("fire", Even, Even with { Project = "south", Month = 202605, Count = 4 }, Even with { Kind = "glaze.bath" });
        part.Breadth.ShouldBe(new Breadth(Projects: 2, Phases: 2, Months: 2, Kinds: 2, Records: 6));
    }

    [Fact]
    public void A_part_without_rules_is_untouched_by_records_and_one_without_a_room_is_no_lack_of_the_persons()
    {
        Part("kind", Even).Support.ShouldBe(Support.None);
        Part("kind", Even).CannotRecordYet.ShouldBeFalse();
        Part("glaze", Even).CannotRecordYet.ShouldBeTrue();
    }

    [Fact]
    public void A_criterion_is_as_strong_as_its_weakest_part()
    {
        var coverage = Cover([Even with { Count = 2 }]);
        coverage.Criteria[0].Support.ShouldBe(Support.None);
        coverage.Criteria[0].PartsWith(Support.Recorded).ShouldBe(1);
        Cover([Even with { Count = 2 }, Even with { Project = "south" }]).Criteria[0].Support.ShouldBe(Support.Recorded);
    }

    [Fact]
    public void The_order_of_tallies_makes_no_difference()
    {
        FactTally[] tallies = [Even, Even with { Project = "south", Count = 7 }, SomeTallies.Of("kiln.twice"), SomeTallies.Of("note:kiln.even")];
        var there = Cover(tallies).Criteria.SelectMany(criterion => criterion.Parts).Select(part => (part.Support, part.Newest, part.Breadth, part.Ticks.Length));
        Cover([.. tallies.Reverse()]).Criteria.SelectMany(criterion => criterion.Parts).Select(part => (part.Support, part.Newest, part.Breadth, part.Ticks.Length)).ShouldBe(there);
    }

    [Theory]
    [InlineData("2026-06-15", Freshness.Current)]
    [InlineData("2027-06-14", Freshness.Current)]
    [InlineData("2027-06-16", Freshness.Ageing)]
    [InlineData("2029-06-14", Freshness.Ageing)]
    [InlineData("2029-06-16", Freshness.Stale)]
    public void Evidence_ages_by_the_clock_alone(string day, Freshness expected)
    {
        var at = DateTimeOffset.Parse($"{day}T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        var scope = new CoverageScope(SomeTallies.Ada, null, at);
        var even = Even with { Newest = new DateTimeOffset(2026, 6, 15, 0, 0, 0, TimeSpan.Zero) };
        CoverageCalculator.Of(SomeStandard.Potter, scope, [even], [], []).Criteria[0].Parts[0].Freshness.ShouldBe(expected);
    }

    private static PartCoverage Part(string id, params FactTally[] tallies) => Cover(tallies).Criteria.SelectMany(criterion => criterion.Parts).Single(part => part.Part.Id == id);

    private static PartCoverage Steady(params FactTally[] tallies)
    {
        var alone = SomeStandard.Potter with { Criteria = [SomeStandard.Potter.Criteria[0] with { Parts = [SomeStandard.Steady] }] };
        return CoverageCalculator.Of(alone, new CoverageScope(SomeTallies.Ada, null, SomeTallies.Now), tallies, [], []).Criteria[0].Parts[0];
    }

    private static StandardCoverage Cover(IReadOnlyList<FactTally> tallies) => CoverageCalculator.Of(SomeStandard.Potter, new CoverageScope(SomeTallies.Ada, null, SomeTallies.Now), tallies, [], []);

    private sealed class SameTick : IEqualityComparer<Tick>
    {
        public bool Equals(Tick? one, Tick? other) => one! with { Facts = [] } == other! with { Facts = [] } && one.Facts.SequenceEqual(other.Facts);

        public int GetHashCode(Tick tick) => tick.Rule.GetHashCode(StringComparison.Ordinal);
    }
}
