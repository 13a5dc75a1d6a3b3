using Across.Tests.Tracking.Traces;
using Assay.Tracking;
using Assay.Tracking.Issues;
using Assay.Tracking.Traces.Assessments;

namespace Across.Tests.Tracking.Issues;

public class IssueServiceTests
{
    [Fact]
    public async Task The_worst_come_first_then_those_that_most_traces_show()
    {
        var scene = await TraceScene.NewAsync();
        var issues = new IssueService(scene.Store, TrackingClock.New(), CountedEntropy.New());
        var (low, high, rare, common) = (await CreateAsync(issues, "low"), await CreateAsync(issues, "high"), await CreateAsync(issues, null), await CreateAsync(issues, null));
        foreach (var trace in new[] { 1, 2 }) await scene.TellAsync(trace);
        foreach (var (trace, issue) in new[] { (1, common), (2, common), (2, common), (1, rare) }) await scene.AssessAsync(trace, issue.IssueId, "name", kind: AssessmentKind.Issue);
        var found = (await issues.FindAsync(TraceScene.Experiment, null, countsTraces: true)).Required;
        found.Select(each => (each.Issue.IssueId, each.TraceCount)).ShouldBe([(high.IssueId, 0), (low.IssueId, 0), (common.IssueId, 2), (rare.IssueId, 1)]);
    }

    [Fact]
    public async Task An_issue_changes_in_what_is_said_alone()
    {
        var scene = await TraceScene.NewAsync();
        var issues = new IssueService(scene.Store, TrackingClock.New(), CountedEntropy.New());
        var issue = await CreateAsync(issues, "low");
        var changed = (await issues.ChangeAsync(issue.IssueId, new IssueChange(null, null, "resolved", null))).Required;
        (changed.Status, changed.Severity, changed.Name).ShouldBe(("resolved", "low", issue.Name));
        (await issues.FindAsync(null, "status = 'pending'", false)).Required.ShouldBeEmpty();
        (await issues.ChangeAsync(issue.IssueId, new IssueChange(null, null, "gone", null))).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.Invalid);
        (await issues.GetAsync("iss-none")).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.NotFound);
    }

    private static async Task<Issue> CreateAsync(IssueService issues, string? severity) => (await issues.CreateAsync(new Issue("", TraceScene.Experiment, "slow", "It is slow.", "pending", 0, 0) { Severity = severity })).Required;
}
