using Assay.Release.Records;
using Assay.Release.Watching;

namespace Stages.Tests.Release;

/// <summary>When a canary goes back by itself.</summary>
public class CanaryWatchTests
{
    private static readonly CanaryRules Rules = new() { MostErrors = 0.05, MostMilliseconds = 50, MostDrift = 0.25 };

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 1, false)]
    [InlineData(3, 3, true)]
    [InlineData(1000, 50, false)]
    [InlineData(1000, 200, true)]
    public void Errors_take_it_back_when_their_share_is_surely_above_the_limit(long requests, long errors, bool goes)
    {
        var breach = CanaryWatch.Breach(Rules, new CanaryTally(requests, errors, 0));
        (breach is not null).ShouldBe(goes);
        if (breach is null) return;
        (breach.Rule, breach.Limit, breach.Errors).ShouldBe(("errors", 0.05, errors));
        breach.AtLeast!.Value.ShouldBeInRange(0.05, breach.Observed!.Value);
    }

    [Fact]
    public void A_version_within_its_limit_is_seldom_taken_back_however_often_one_looks()
    {
        var taken = 0;
        for (var trial = 0; trial < 400; trial++)
        {
            var random = new Random(trial);
            var errors = 0;
            for (var request = 1; request <= 500; request++)
            {
                if (random.NextDouble() < 0.05) errors++;
                if (CanaryWatch.Breach(Rules, new CanaryTally(request, errors, 0)) is null) continue;
                taken++;
                break;
            }
        }

        taken.ShouldBeInRange(0, 20, "at most 5 % of 400");
    }

    [Fact]
    public void More_than_one_request_in_twenty_that_is_surely_slower_than_the_limit_takes_it_back()
    {
        CanaryWatch.Breach(Rules, new CanaryTally(1000, 0, 50)).ShouldBeNull();
        CanaryWatch.Breach(Rules, new CanaryTally(1000, 0, 120))!.Rule.ShouldBe("latency");
        CanaryWatch.Breach(Rules with { MostMilliseconds = null }, new CanaryTally(1000, 0, 1000)).ShouldBeNull();
    }

    [Fact]
    public void Scores_that_lie_elsewhere_take_it_back_once_there_are_enough()
    {
        double[] before = [.. Enumerable.Range(0, 600).Select(at => at / 600.0)], elsewhere = [.. before.Select(score => score * score * score)];
        CanaryWatch.Breach(Rules, new CanaryTally(600, 0, 0) { Scores = elsewhere, ScoresBefore = before })!.Rule.ShouldBe("drift");
        CanaryWatch.Breach(Rules, new CanaryTally(600, 0, 0) { Scores = before, ScoresBefore = before }).ShouldBeNull();
        CanaryWatch.Breach(Rules, new CanaryTally(600, 0, 0) { Scores = elsewhere[..499], ScoresBefore = before }).ShouldBeNull();
        CanaryWatch.Breach(Rules with { MostDrift = null }, new CanaryTally(600, 0, 0) { Scores = elsewhere, ScoresBefore = before }).ShouldBeNull();
    }

    [Fact]
    public void A_version_that_cannot_be_loaded_goes_back_at_once() =>
        CanaryWatch.Breach(Rules, new CanaryTally(0, 0, 0) { LoadingFault = "It is no model." })!.Sentence.ShouldContain("It is no model.");

    [Fact]
    public void The_next_step_is_due_when_both_time_and_requests_are_reached_and_never_where_neither_is_stated()
    {
        var rules = Rules with { AdvanceSeconds = 60, AdvanceRequests = 100 };
        CanaryWatch.IsDue(rules, new CanaryTally(100, 0, 0), TimeSpan.FromSeconds(60)).ShouldBeTrue();
        CanaryWatch.IsDue(rules, new CanaryTally(99, 0, 0), TimeSpan.FromSeconds(60)).ShouldBeFalse();
        CanaryWatch.IsDue(rules, new CanaryTally(100, 0, 0), TimeSpan.FromSeconds(59)).ShouldBeFalse();
        CanaryWatch.IsDue(rules with { AdvanceSeconds = null }, new CanaryTally(100, 0, 0), TimeSpan.Zero).ShouldBeTrue();
        CanaryWatch.IsDue(Rules, new CanaryTally(1_000_000, 0, 0), TimeSpan.FromDays(9)).ShouldBeFalse();
    }
}
