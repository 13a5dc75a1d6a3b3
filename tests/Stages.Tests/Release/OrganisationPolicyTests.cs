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

/// <summary>What an organisation asks above a project: a project tightens it, and never loosens it.</summary>
public class OrganisationPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly Sealed Said = new(Digest.Of("said"));
    private readonly List<RecordEntry> _log = [];

    [Fact]
    public void Of_every_rule_the_strictest_holds()
    {
        var project = new ReleaseSection { Approvals = [Rule("reviewer", 1), Rule("owner", 3)], EvaluatedWithinDays = 60, ExceptionDays = 5, Waived = ["card", "owner"], OpenFindings = FindingLimit.Warning };
        var above = new ReleaseSection { Approvals = [Rule("reviewer", 2), Rule("risk", 1)], EvaluatedWithinDays = 14, ExceptionDays = 30, Waived = ["owner", "runbook"], OpenFindings = FindingLimit.None };
        var both = StrictestPolicy.Of(project, [above]);
        both.Approvals.Select(rule => (rule.Role, rule.Count)).ShouldBe([("reviewer", 2), ("owner", 3), ("risk", 1)], ignoreOrder: true);
        (both.EvaluatedWithinDays, both.ExceptionDays, both.OpenFindings).ShouldBe((14, 5, FindingLimit.None));
        both.Waived.ShouldBe(["owner"]);
        StrictestPolicy.Of(project, []).ShouldBe(project);
    }

    [Fact]
    public void A_policy_that_came_after_the_request_asks_of_it_all_the_same()
    {
        Ask("1");
        Answer("1", "grace");
        State("1").ShouldBe(ReleaseState.Granted);
        Policy("chief", new ReleaseSection { Approvals = [Rule("risk", 1)] });
        State("1").ShouldBe(ReleaseState.Waiting);
        Answer("1", "ada", "risk");
        State("1").ShouldBe(ReleaseState.Granted);
    }

    [Fact]
    public void Whoever_asks_may_tighten_what_is_asked_of_them_and_loosens_nothing()
    {
        Policy("chief", new ReleaseSection { Approvals = [Rule("reviewer", 2)] });
        Policy("author", new ReleaseSection { Approvals = [Rule("reviewer", 1), Rule("owner", 1)] });
        Ask("1");
        Answer("1", "grace");
        Answer("1", "ada", "owner");
        Missing("1").ShouldHaveSingleItem().ShouldContain("1 more by the role 'reviewer'");
        Policy("chief", new ReleaseSection());
        State("1").ShouldBe(ReleaseState.Granted, "the organisation itself may ask less");
    }

    [Fact]
    public void Nobody_loosens_what_another_put_on_record_by_an_older_file()
    {
        Policy("chief", new ReleaseSection { Approvals = [Rule("reviewer", 2)] });
        Policy("colleague", new ReleaseSection());
        Ask("1");
        Answer("1", "grace");
        Missing("1").ShouldHaveSingleItem().ShouldContain("1 more by the role 'reviewer'");
    }

    [Fact]
    public void What_went_live_under_an_earlier_policy_stays_live()
    {
        Ask("1");
        Answer("1", "grace");
        Put(ActivateRelease.Next(History.Find("1").Required, History).Required, "author");
        Policy("chief", new ReleaseSection { Approvals = [Rule("risk", 2)] });
        History.Live("churn", "production", RecordContext.Live)!.Value.Change.Request.ShouldBe("1");
        History.Outside.ShouldBeEmpty();
    }

    [Fact]
    public void A_request_that_does_not_show_what_the_organisation_asks_for_is_not_ready()
    {
        Policy("chief", new ReleaseSection { OpenFindings = FindingLimit.Warning });
        Ask("1");
        Missing("1").ShouldContain(sentence => sentence.StartsWith("no-open-findings:", StringComparison.Ordinal));
        Ask("2", ["card", .. Checklist.Asked(new ReleaseSection { Waived = ["card"], OpenFindings = FindingLimit.None }, false)]);
        Answer("2", "grace");
        State("2").ShouldBe(ReleaseState.Granted);
    }

    [Fact]
    public void Findings_stand_in_the_way_by_how_grave_they_are()
    {
        OpenFinding[] found = [new("a", FindingSeverity.Warning, "w"), new("b", FindingSeverity.Critical, "c")];
        string[] InTheWay(FindingLimit? limit) => [.. Checklist.InTheWay(found, new ReleaseSection { OpenFindings = limit }).Select(finding => finding.Record)];
        InTheWay(null).ShouldBeEmpty();
        InTheWay(FindingLimit.None).ShouldBe(["a", "b"]);
        InTheWay(FindingLimit.Warning).ShouldBe(["b"]);
    }

    private ReleaseHistory History => ReleaseHistory.Of(_log);

    private static ApprovalRule Rule(string role, int count) => new() { Role = role, Count = count };

    private ReleaseState State(string request) => ReleaseDecision.Of(History.Find(request).Required, Now).State;

    private ImmutableArray<string> Missing(string request) => ReleaseDecision.Of(History.Find(request).Required, Now).Missing;

    private void Policy(string person, ReleaseSection rules) => Put(new ReleasePolicy { File = Digest.Of(person), Rules = rules }, person);

    private void Ask(string id, IEnumerable<string>? shown = null) => Put(new ReleaseRequest
    {
        Model = Digest.Of(id),
        EvaluatedAt = Now,
        Environment = "production",
        Strategy = ReleaseStrategy.BlueGreen,
        Steps = [100],
        Policy = new ReleaseSection(),
        Checklist = [.. (shown ?? Checklist.Asked(new ReleaseSection(), false)).Select(name => new ReadinessItem(name, true, "It holds."))],
    }, "author", id);

    private void Answer(string request, string person, string role = "reviewer") => Put(new ReleaseAnswer { Request = request, Approves = true, Role = role, Reason = Said }, person);

    private void Put<TBody>(TBody body, string person, string? id = null) where TBody : IRecordBody<TBody> => _log.Add(new RecordEntry
    {
        Index = _log.Count,
        LeafHash = Digest.Of($"{_log.Count}"),
        Id = id ?? $"record-{_log.Count}",
        Kind = TBody.Kind.Name,
        Version = TBody.Kind.Version,
        At = Now,
        Context = RecordContext.Live,
        Person = person,
        KeyId = person,
        Project = "churn",
        Subjects = [new Subject("model.onnx", Digest.Of("model"))],
        Body = JsonSerializer.SerializeToElement(body, RecordJson.Options),
    });
}
