using Assay.Evidence.Standards;
using Assay.Monitor;
using Assay.Monitor.Windows;

namespace Stages.Tests.Evidence;

/// <summary>What the standards make of releases, of windows of live use and of models that go.</summary>
public class LiveHalfTests
{
    private static readonly string[] Stages = ["release", "monitor", "retire"];

    private static readonly HashSet<string> Again = [.. FactExample.Of<MonitorWindow>("", [], []).ShownByExample(MonitorFacts.All)];

    /// <summary>A window is recorded anew when labels come: a rule about what goes on over time has to ask for something that a second look at one window does not show.</summary>
    [Fact]
    public void One_window_however_often_it_is_looked_at_never_shows_what_goes_on_over_time() =>
        Rules(rule => rule.Months > 1 && rule.Facts.Any(IsOfWindow)).Where(each => each.Rule.Facts.All(fact => !IsOfWindow(fact) || Again.Contains(fact) || each.Rule.MonthsOf(fact) == 1)).Select(each => each.Name).ShouldBeEmpty();

    [Theory]
    [InlineData("level-6-ai-engineer", "S10", "fit-for-purpose")]
    [InlineData("level-6-ai-engineer", "S21", "over-time")]
    [InlineData("level-6-ai-engineer", "S24", "drift")]
    [InlineData("level-6-ai-engineer", "S24", "performance")]
    [InlineData("eu-ai-act-annex-iv", "IV.9", "system")]
    [InlineData("nist-ai-rmf", "MEASURE 2.4", "monitoring")]
    [InlineData("nist-ai-rmf", "MANAGE 2.2", "sustained")]
    public void Monitoring_is_shown_by_more_than_one_month(string standard, string criterion, string part) =>
        Part(standard, criterion, part).Rules.ShouldAllBe(rule => rule.Months > 1 && rule.Records > 1);

    [Fact]
    public void A_rehearsal_of_an_end_ticks_nothing() =>
        Rules(rule => rule.Facts.Contains("retire.rehearsed")).Select(each => each.Name).ShouldBeEmpty();

    [Fact]
    public void Nobody_is_told_that_releases_monitoring_or_retirement_cannot_be_recorded() =>
        StandardFiles.Parts.Select(each => each.Part.CannotRecord).OfType<string>().ShouldNotContain(missing => missing == "releases" || missing == "monitoring" || missing == "erasure" || missing == "approvals");

    [Fact]
    public void Every_part_that_the_live_half_speaks_for_says_how_to_get_there_by_its_commands() =>
        Rules(rule => rule.Facts.Any(IsOfLiveHalf)).Where(each => !Stages.Any(stage => each.Next.Contains($"'assay {stage} ", StringComparison.Ordinal))).Select(each => each.Name).ShouldBeEmpty();

    private static bool IsOfWindow(string fact) => StandardFiles.Facts.Find(fact) is { } found && found.Kind == MonitorWindow.Kind;

    private static bool IsOfLiveHalf(string fact) => Stages.Any(stage => fact.StartsWith($"{stage}.", StringComparison.Ordinal));

    private static CriterionPart Part(string standard, string criterion, string part) => StandardFiles.Parts.Single(each => each.Standard.Id == standard && each.Criterion.Code == criterion && each.Part.Id == part).Part;

    private static IEnumerable<(string Name, EvidenceRule Rule, string Next)> Rules(Func<EvidenceRule, bool> which) =>
        StandardFiles.Parts.SelectMany(each => each.Part.Rules.Where(which).Select(rule => ($"{each.Standard.Id} {each.Criterion.Code}.{each.Part.Id}", rule, each.Part.Next)));
}
