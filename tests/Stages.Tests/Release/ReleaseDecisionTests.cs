using System.Collections.Immutable;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Release.Changing;
using Assay.Release.Deciding;
using Assay.Release.History;
using Assay.Release.Readiness;
using Assay.Release.Records;
using Assay.Release.Settings;

namespace Stages.Tests.Release;

/// <summary>What lets a version go live, and what comes back: decided from records alone.</summary>
public class ReleaseDecisionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly Sealed Said = new(Digest.Of("said"));
    private readonly List<RecordEntry> _log = [];

    [Fact]
    public void Nothing_is_granted_that_nobody_else_approved()
    {
        Ask("1");
        State("1").ShouldBe(ReleaseState.Waiting);
        Answer("1", "author");
        State("1").ShouldBe(ReleaseState.Waiting, "whoever asked does not approve");
        Answer("1", "grace");
        State("1").ShouldBe(ReleaseState.Granted);
    }

    [Fact]
    public void So_many_people_of_a_role_have_to_approve_and_a_person_counts_once()
    {
        Ask("1", [new ApprovalRule { Role = "reviewer", Count = 2 }, new ApprovalRule { Role = "owner" }]);
        Answer("1", "grace");
        Answer("1", "grace", role: "owner");
        Decision("1").Missing.Length.ShouldBe(2);
        Answer("1", "ada");
        Decision("1").Missing.ShouldHaveSingleItem().ShouldContain("owner");
        Answer("1", "alan", role: "owner");
        State("1").ShouldBe(ReleaseState.Granted);
    }

    [Fact]
    public void An_approval_in_a_role_that_the_policy_does_not_ask_for_counts_for_nothing()
    {
        Ask("1");
        Answer("1", "grace", role: "friend");
        State("1").ShouldBe(ReleaseState.Waiting);
    }

    [Fact]
    public void A_policy_that_asks_nobody_grants_nothing()
    {
        Ask("1", []);
        Ask("2", [new ApprovalRule { Role = "reviewer", Count = 0 }]);
        (State("1"), State("2")).ShouldBe((ReleaseState.Waiting, ReleaseState.Waiting));
    }

    [Fact]
    public void One_rejection_ends_it()
    {
        Ask("1");
        Answer("1", "grace");
        Answer("1", "ada", approves: false);
        State("1").ShouldBe(ReleaseState.Rejected);
    }

    [Fact]
    public void What_does_not_hold_stops_it_until_an_exception_and_again_when_that_has_ended()
    {
        Ask("1", item: new ReadinessItem("runbook", false, "There is none."));
        Answer("1", "grace");
        State("1").ShouldBe(ReleaseState.NotReady);
        Except("1", "owner");
        State("1").ShouldBe(ReleaseState.NotReady, "the exception is for another item");
        Except("1", "runbook");
        State("1").ShouldBe(ReleaseState.Granted);
        Decision("1", Now.AddDays(10)).State.ShouldBe(ReleaseState.NotReady);
    }

    [Fact]
    public void An_evaluation_that_has_grown_old_since_stops_it()
    {
        Ask("1");
        Answer("1", "grace");
        Decision("1", Now.AddDays(29)).State.ShouldBe(ReleaseState.Granted);
        Decision("1", Now.AddDays(31)).Missing.ShouldHaveSingleItem().ShouldContain("30 days");
    }

    [Fact]
    public void A_rehearsal_approves_nothing_real_and_in_it_one_person_may_do_everything()
    {
        Ask("1");
        Ask("2", context: RecordContext.Rehearsal);
        Answer("1", "grace", context: RecordContext.Rehearsal);
        Answer("2", "author", context: RecordContext.Rehearsal);
        (State("1"), State("2")).ShouldBe((ReleaseState.Waiting, ReleaseState.Granted));
    }

    [Fact]
    public void A_canary_takes_its_steps_in_order_and_then_no_more()
    {
        Grant("1", [5, 25, 100]);
        var shares = new List<int>();
        while (ActivateRelease.Next(Case("1"), History) is { Succeeded: true } next)
        {
            shares.Add(next.Value.Share);
            Change(next.Value);
        }

        shares.ShouldBe([5, 25, 100]);
        ActivateRelease.Next(Case("1"), History).Problems.ShouldHaveSingleItem().Code.ShouldBe("release.done");
    }

    [Fact]
    public void Going_back_leads_to_the_version_before_and_from_there_to_the_one_before_that()
    {
        foreach (var request in new[] { "1", "2", "3" })
        {
            Grant(request);
            Change(ActivateRelease.Next(Case(request), History).Required);
        }

        List<string?> back = [];
        for (var step = 0; step < 3; step++)
        {
            Change(RollBackRelease.Back(Live()!, History));
            back.Add(Live()!.Request);
        }

        back.ShouldBe(["2", "1", null]);
        (Live()!.Model, Live()!.Share).ShouldBe(((Digest?)null, 0));
    }

    [Fact]
    public void Going_back_from_half_a_canary_gives_all_of_the_traffic_to_what_answered_before()
    {
        Grant("1");
        Change(ActivateRelease.Next(Case("1"), History).Required);
        Grant("2", [5, 25, 100]);
        Change(ActivateRelease.Next(Case("2"), History).Required);
        Change(ActivateRelease.Next(Case("2"), History).Required);
        (Live()!.Share, Live()!.BeforeRequest).ShouldBe((25, "1"));
        var back = RollBackRelease.Back(Live()!, History);
        (back.Model, back.Share, back.Request).ShouldBe((Model("1"), 100, "1"));
    }

    [Fact]
    public void A_version_that_was_taken_back_comes_again_only_by_a_request_of_its_own()
    {
        Grant("1", [5, 100]);
        Change(ActivateRelease.Next(Case("1"), History).Required);
        Change(RollBackRelease.Back(Live()!, History));
        ActivateRelease.Next(Case("1"), History).Problems.ShouldHaveSingleItem().Code.ShouldBe("release.superseded");
        Change(new ReleaseChange { Environment = "production", Change = ReleaseChangeKind.Activated, Request = "1", Model = Model("1"), Share = 5 });
        (Live()!.Model, History.Outside.Count).ShouldBe(((Digest?)null, 1), "nor by a record past the commands");
    }

    [Fact]
    public void What_answered_at_a_time_is_what_the_newest_change_up_to_then_says()
    {
        Grant("1");
        Change(ActivateRelease.Next(Case("1"), History).Required, Now.AddHours(1));
        Grant("2");
        Change(ActivateRelease.Next(Case("2"), History).Required, Now.AddHours(3));
        string? At(int hours) => History.Live("churn", "production", RecordContext.Live, Now.AddHours(hours))?.Change.Request;
        (At(0), At(1), At(2), At(3)).ShouldBe((null, "1", "1", "2"));
        History.Live("churn", "elsewhere", RecordContext.Live).ShouldBeNull();
    }

    [Fact]
    public void A_change_that_no_granted_request_stands_behind_changes_nothing_and_is_shown_as_such()
    {
        Ask("1");
        var early = ActivateRelease.Next(Case("1"), History).Required;
        Change(early);
        (Live(), History.Outside.Count).ShouldBe(((ReleaseChange?)null, 1));
        Answer("1", "grace");
        Live().ShouldBeNull("what was approved later does not heal it");
        Change(early with { Model = Model("another") });
        Change(early with { Environment = "elsewhere" });
        Change(early with { Share = 7 });
        Change(early with { Request = "nobody asked" });
        (Live(), History.Outside.Count).ShouldBe(((ReleaseChange?)null, 5));
        Change(early);
        Live()!.Model.ShouldBe(Model("1"));
        Change(RollBackRelease.Back(Live()!, History) with { Model = Model("another"), Share = 100 });
        (Live()!.Model, History.Outside.Count).ShouldBe((Model("1"), 6), "going back leads only to what was there");
    }

    [Fact]
    public void The_rest_of_the_traffic_goes_only_to_what_had_it()
    {
        Grant("1");
        Change(ActivateRelease.Next(Case("1"), History).Required);
        Grant("2", [5, 100]);
        var canary = ActivateRelease.Next(Case("2"), History).Required;
        Change(canary with { Before = Model("another") });
        Live()!.Request.ShouldBe("1");
        Change(canary);
        (Live()!.Share, Live()!.Before).ShouldBe((5, Model("1")));
    }

    [Fact]
    public void What_comes_after_a_shadow_or_half_a_canary_comes_beside_the_version_that_had_the_traffic()
    {
        Grant("1");
        Change(ActivateRelease.Next(Case("1"), History).Required);
        Grant("2", [0]);
        Change(ActivateRelease.Next(Case("2"), History).Required);
        Grant("3");
        var next = ActivateRelease.Next(Case("3"), History).Required;
        (next.Before, next.BeforeRequest).ShouldBe((Model("1"), "1"));
        Change(next);
        RollBackRelease.Back(Live()!, History).Model.ShouldBe(Model("1"));
    }

    [Fact]
    public void An_exception_of_whoever_asked_or_for_longer_than_the_policy_allows_counts_for_nothing()
    {
        Ask("1", item: new ReadinessItem("runbook", false, "There is none."));
        Answer("1", "grace");
        Except("1", "runbook", person: "author");
        Except("1", "runbook", days: 91);
        State("1").ShouldBe(ReleaseState.NotReady);
        Except("1", "runbook", days: 90);
        State("1").ShouldBe(ReleaseState.Granted);
    }

    [Fact]
    public void Going_back_leads_to_exactly_what_was_before_with_all_of_the_traffic_and_the_way_back_from_there()
    {
        foreach (var request in new[] { "1", "2" })
        {
            Grant(request);
            Change(ActivateRelease.Next(Case(request), History).Required);
        }

        var back = RollBackRelease.Back(Live()!, History);
        Change(back with { Share = 1, Before = Model("strange") });
        Change(back with { Before = Model("strange") });
        Change(back with { BeforeRequest = "strange" });
        (Live()!.Request, History.Outside.Count).ShouldBe(("2", 3), "whoever writes past the commands gives no traffic to what nobody granted");
        Change(back);
        Live()!.Request.ShouldBe("1");
    }

    [Fact]
    public void The_way_back_of_a_version_that_goes_live_is_what_answered_before_and_its_own_request()
    {
        Grant("1");
        Change(ActivateRelease.Next(Case("1"), History).Required);
        Grant("2");
        var next = ActivateRelease.Next(Case("2"), History).Required;
        Change(next with { BeforeRequest = "2" });
        Change(next with { Before = null, BeforeRequest = null });
        Live()!.Request.ShouldBe("1");
        Change(next);
        Live()!.Request.ShouldBe("2");
    }

    [Fact]
    public void A_request_without_a_checklist_or_an_evaluation_is_denied()
    {
        Ask("1");
        Answer("1", "grace");
        var granted = Case("1");
        ReleaseDecision.Of(granted with { Request = granted.Request with { Checklist = [] } }, Now).Missing.ShouldContain(missing => missing.StartsWith("fit: it is asked for", StringComparison.Ordinal));
        ReleaseDecision.Of(granted with { Request = granted.Request with { EvaluatedAt = null } }, Now).Missing.ShouldHaveSingleItem().ShouldStartWith("evaluated-lately");
    }

    [Fact]
    public void A_clock_that_is_set_back_revives_no_exception_that_has_ended()
    {
        Ask("1", item: new ReadinessItem("runbook", false, "There is none."));
        Answer("1", "grace");
        Except("1", "runbook", days: 5);
        var change = ActivateRelease.Next(Case("1"), History).Required;
        Put(new ReleasePolicy { File = Digest.Of("file"), Rules = new ReleaseSection() }, "author", at: Now.AddDays(10));
        Change(change, Now.AddDays(4));
        (Live(), History.Outside.Count).ShouldBe(((ReleaseChange?)null, 1), "its author had stated a later time before");
    }

    [Fact]
    public void An_exception_that_is_stated_for_later_stretches_nothing()
    {
        Ask("1", item: new ReadinessItem("runbook", false, "There is none."));
        Answer("1", "grace");
        Put(new ReleaseException { Request = "1", Item = "runbook", Reason = Said, Owner = "risk", Until = Now.AddDays(400) }, "grace", at: Now.AddDays(390));
        State("1").ShouldBe(ReleaseState.NotReady);
    }

    [Theory]
    [InlineData("fit")]
    [InlineData("evaluated")]
    [InlineData("on-record")]
    public void No_exception_lets_a_model_go_live_that_is_not_fit_or_not_here(string item)
    {
        Ask("1", item: new ReadinessItem(item, false, "It does not hold."));
        Answer("1", "grace");
        Except("1", item);
        Decision("1").Missing.ShouldHaveSingleItem().ShouldStartWith(item);
    }

    private ReleaseHistory History => ReleaseHistory.Of(_log);

    private static Digest Model(string request) => Digest.Of($"model {request}");

    private ReleaseCase Case(string request) => History.Find(request).Required;

    private ReleaseDecision Decision(string request, DateTimeOffset? now = null) => ReleaseDecision.Of(Case(request), now ?? Now);

    private ReleaseState State(string request) => Decision(request).State;

    private ReleaseChange? Live() => History.Live("churn", "production", RecordContext.Live)?.Change;

    private void Ask(string id, ImmutableArray<ApprovalRule>? approvals = null, ReadinessItem? item = null, ImmutableArray<int>? steps = null, RecordContext context = RecordContext.Live) => Put(new ReleaseRequest
    {
        Model = Model(id),
        EvaluatedAt = Now,
        Environment = "production",
        Strategy = steps is null ? ReleaseStrategy.BlueGreen : ReleaseStrategy.Canary,
        Steps = steps ?? [100],
        Policy = new ReleaseSection { Approvals = approvals ?? [new ApprovalRule { Role = "reviewer" }] },
        Checklist = [.. Checklist.Asked(new ReleaseSection(), context != RecordContext.Live).Select(name => item?.Name == name ? item : new ReadinessItem(name, true, "It holds."))],
    }, "author", id, context);

    private void Answer(string request, string person, string role = "reviewer", bool approves = true, RecordContext context = RecordContext.Live) =>
        Put(new ReleaseAnswer { Request = request, Approves = approves, Role = role, Reason = Said }, person, context: context);

    private void Except(string request, string item, string person = "grace", int days = 5) => Put(new ReleaseException { Request = request, Item = item, Reason = Said, Owner = "risk", Until = Now.AddDays(days) }, person);

    private void Grant(string id, ImmutableArray<int>? steps = null)
    {
        Ask(id, steps: steps);
        Answer(id, "grace");
    }

    private void Change(ReleaseChange change, DateTimeOffset? at = null) => Put(change, "author", at: at);

    private void Put<TBody>(TBody body, string person, string? id = null, RecordContext context = RecordContext.Live, DateTimeOffset? at = null) where TBody : IRecordBody<TBody> => _log.Add(new RecordEntry
    {
        Index = _log.Count,
        LeafHash = Digest.Of($"{_log.Count}"),
        Id = id ?? $"record-{_log.Count}",
        Kind = TBody.Kind.Name,
        Version = TBody.Kind.Version,
        At = at ?? Now,
        Context = context,
        Person = person,
        KeyId = person,
        Project = "churn",
        Subjects = [new Subject("model.onnx", Digest.Of("model"))],
        Body = JsonSerializer.SerializeToElement(body, RecordJson.Options),
    });
}
