using Assay.Kernel;
using Assay.Release.Comparing;
using Assay.Release.Records;

namespace Stages.Tests.Release;

/// <summary>What the rows of two versions say, by the plan that was stated.</summary>
public class ComparisonJudgeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly Digest Before = Digest.Of("a"), New = Digest.Of("b");
    private static readonly ComparisonPlan Sequential = new() { Metric = ComparisonMetric.Accuracy, SmallestDifference = 0.1 };

    [Fact]
    public void A_sequential_test_goes_on_until_it_knows_and_then_says_which_is_better()
    {
        Judge(Sequential, Rows(20, 0.5, 20, 0.6)).Decision.ShouldBe(ComparisonDecision.Continue);
        Judge(Sequential, Rows(400, 0.5, 400, 0.9)).Decision.ShouldBe(ComparisonDecision.ForNew);
        var worse = Judge(Sequential, Rows(400, 0.9, 400, 0.5));
        (worse.Decision, worse.Difference!.Value.Value).ShouldBe((ComparisonDecision.ForBefore, -0.4));
        worse.Difference.Value.Upper.ShouldBeLessThan(0);
        Judge(Sequential, Rows(9000, 0.7, 9000, 0.7)).Decision.ShouldBe(ComparisonDecision.NoDifference);
    }

    [Fact]
    public void Evidence_of_an_earlier_look_stays()
    {
        var rows = Rows(200, 0.5, 200, 0.6);
        var alone = Judge(Sequential, rows);
        (alone.Decision, alone.PValue > 0.05).ShouldBe((ComparisonDecision.Continue, true));
        var later = ComparisonJudge.Of(Sequential, Groups(Sequential, rows), 0.04);
        (later.Decision, later.PValue).ShouldBe((ComparisonDecision.ForNew, 0.04));
    }

    [Fact]
    public void Versions_that_are_the_same_are_seldom_told_apart_however_often_one_looks()
    {
        var told = 0;
        for (var trial = 0; trial < 100; trial++)
        {
            var random = new Random(trial);
            List<AnsweredRow> rows = [];
            double? earlier = null;
            for (var look = 0; look < 20; look++)
            {
                for (var row = 0; row < 25; row++) rows.Add(Row(rows.Count, random.NextDouble() < 0.5 ? Before : New, random.NextDouble() < 0.8));
                var judged = ComparisonJudge.Of(Sequential, Groups(Sequential, rows), earlier);
                earlier = judged.PValue;
                if (judged.Decision is not (ComparisonDecision.ForNew or ComparisonDecision.ForBefore)) continue;
                told++;
                break;
            }
        }

        told.ShouldBeInRange(0, 5, "at most 5 % of 100");
    }

    [Fact]
    public void With_a_horizon_nothing_is_said_before_it_and_at_it_the_first_rows_decide()
    {
        var plan = Sequential with { Horizon = 200 };
        var early = Judge(plan, Rows(500, 0.2, 199, 0.9));
        (early.Decision, early.Difference, early.PValue).ShouldBe((ComparisonDecision.Continue, null, null));
        early.Sentence.ShouldContain("199 of 200");
        Judge(plan, Rows(200, 0.5, 200, 0.7)).Decision.ShouldBe(ComparisonDecision.ForNew);
        Judge(plan, Rows(200, 0.5, 200, 0.52)).Decision.ShouldBe(ComparisonDecision.NoDifference);
        List<AnsweredRow> more = [.. Rows(200, 0.5, 200, 0.52)];
        for (var row = 0; row < 400; row++) more.Add(Row(1000 + row, New, true));
        Judge(plan, more).ShouldBe(Judge(plan, Rows(200, 0.5, 200, 0.52)), "what comes after the horizon changes nothing");
    }

    [Fact]
    public void Of_absolute_errors_less_is_better()
    {
        var plan = Sequential with { Metric = ComparisonMetric.AbsoluteError, SmallestDifference = 0.5 };
        AnsweredRow[] rows = [.. Enumerable.Range(0, 600).Select(at => Row(at, at % 2 == 0 ? Before : New, true) with { Answer = $"{10 + at % 2 * 2 + at % 3}", Label = "13" })];
        Judge(plan, rows).Decision.ShouldBe(ComparisonDecision.ForNew);
        Judge(plan with { Horizon = 250 }, rows).Decision.ShouldBe(ComparisonDecision.ForNew);
    }

    [Fact]
    public void Rows_before_the_share_of_other_versions_of_callers_own_choice_failures_and_rows_without_a_label_do_not_count()
    {
        AnsweredRow[] rows = [Row(1, Before, true) with { At = Now.AddHours(-1) }, Row(2, Digest.Of("c"), true), Row(3, New, true) with { Answer = null }, Row(4, New, true) with { Label = null }, Row(5, Before, false), Row(6, New, true) with { IsDealt = false }];
        var groups = Groups(Sequential, rows);
        groups.Before.ShouldBe([0]);
        groups.New.ShouldBeEmpty();
        groups.Unlabelled.ShouldBe((0, 1));
        Judge(Sequential, rows).Decision.ShouldBe(ComparisonDecision.Continue);
        Groups(Sequential, rows[..4]).Digest.ShouldNotBe(groups.Digest);
    }

    [Fact]
    public void An_outcome_is_compared_with_what_is_wished_whatever_was_predicted()
    {
        var plan = Sequential with { Metric = ComparisonMetric.Outcome, Wished = "paid" };
        Groups(plan, [Row(1, Before, true) with { Label = "paid" }, Row(2, New, true) with { Label = "no" }]).Before.ShouldBe([1]);
    }

    private static ComparisonJudge Judge(ComparisonPlan plan, IEnumerable<AnsweredRow> rows) => ComparisonJudge.Of(plan, Groups(plan, rows), null);

    private static ComparedGroups Groups(ComparisonPlan plan, IEnumerable<AnsweredRow> rows) => ComparedGroups.Of(rows, plan, Before, New, Now);

    private static IEnumerable<AnsweredRow> Rows(int before, double right, int @new, double newRight) =>
        [.. Enumerable.Range(0, before).Select(at => Row(2 * at, Before, at < Math.Round(before * right))), .. Enumerable.Range(0, @new).Select(at => Row((2 * at) + 1, New, at < Math.Round(@new * newRight)))];

    private static AnsweredRow Row(int at, Digest version, bool isRight) => new($"{at:D8}", Now.AddSeconds(at), version.ToString()[..12], "yes", isRight ? "yes" : "no");
}
