using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Release.History;
using Assay.Release.Readiness;
using Assay.Release.Records;
using Assay.Release.Settings;

namespace Stages.Tests.Release;

/// <summary>Which records of a release speak as evidence: none that its author wrote for themselves.</summary>
public class ReleaseStandingTests
{
    private static readonly Digest Model = Digest.Of("model");
    private static readonly Digest Before = Digest.Of("before");
    private static readonly ComparisonPlan Plan = new() { Metric = ComparisonMetric.Accuracy, SmallestDifference = 0.02 };
    private readonly List<RecordEntry> _log = [];

    [Fact]
    public void An_approval_by_whoever_asked_counts_for_nothing()
    {
        Ask();
        Answer("author");
        Standing().ShouldBeEmpty();
        var other = Answer("grace");
        Standing().ShouldBe([other]);
    }

    [Fact]
    public void An_exception_by_whoever_asked_counts_for_nothing()
    {
        Ask();
        Except("author");
        var other = Except("grace");
        Standing().ShouldBe([other]);
    }

    [Fact]
    public void A_change_counts_only_where_somebody_else_had_granted_it_by_then()
    {
        Ask();
        var early = Change();
        Answer("author");
        var own = Change();
        Answer("grace");
        var granted = Change();
        Standing().ShouldContain(granted);
        Standing().ShouldNotContain(early, "what is granted later does not heal it");
        Standing().ShouldNotContain(own);
    }

    [Fact]
    public void An_answer_to_nothing_that_was_asked_counts_for_nothing()
    {
        Answer("grace");
        Change();
        Standing().ShouldBeEmpty();
    }

    [Fact]
    public void A_comparison_counts_only_by_the_plan_of_its_request_and_once_both_versions_answered()
    {
        Ask(null, "first", Before);
        Answer("grace", "first");
        Put(new ReleaseChange { Environment = "production", Change = ReleaseChangeKind.Activated, Request = "first", Model = Before, Share = 100 }, "author", model: Before);
        Ask(Plan);
        Answer("grace");
        var early = Compare(Plan);
        Put(new ReleaseChange { Environment = "production", Change = ReleaseChangeKind.Activated, Request = "asked", Model = Model, Before = Before, BeforeRequest = "first", Share = 50 }, "author");
        var other = Compare(Plan with { Alpha = 0.1 });
        var counts = Compare(Plan);
        Standing().ShouldContain(counts);
        Standing().ShouldNotContain(early, "nobody had been asked by then");
        Standing().ShouldNotContain(other, "another plan was stated beforehand");
    }

    [Fact]
    public void Every_kind_but_the_request_has_to_stand() =>
        ReleaseStanding.All.Kinds.ShouldBe([ReleaseAnswer.Kind.Name, ReleaseException.Kind.Name, ReleaseChange.Kind.Name, ReleaseComparison.Kind.Name]);

    private IReadOnlySet<string> Standing() => ReleaseStanding.Of(ReleaseHistory.Of(_log));

    private string Compare(ComparisonPlan plan) => Put(new ReleaseComparison
    {
        Request = "asked",
        Environment = "production",
        Plan = plan,
        Before = new ComparedVersion(Before, 10, 0, 0.5),
        New = new ComparedVersion(Model, 10, 0, 0.6),
        Rows = Digest.Of("rows"),
        From = DateTimeOffset.UnixEpoch,
        Look = 1,
        Decision = ComparisonDecision.ForNew,
        Sentence = "Stop.",
    }, "author");

    private void Ask(ComparisonPlan? plan = null, string id = "asked", Digest? model = null) => Put(new ReleaseRequest
    {
        Model = model ?? Model,
        EvaluatedAt = DateTimeOffset.UnixEpoch,
        Environment = "production",
        Strategy = plan is null ? ReleaseStrategy.BlueGreen : ReleaseStrategy.AbTest,
        Steps = plan is null ? [100] : [50, 100],
        Comparison = plan,
        Policy = new ReleaseSection(),
        Checklist = [.. Checklist.Asked(new ReleaseSection(), false).Select(name => new ReadinessItem(name, true, "It holds."))],
    }, "author", id, model);

    private string Answer(string person, string request = "asked") => Put(new ReleaseAnswer { Request = request, Approves = true, Role = "reviewer", Reason = new Sealed(Digest.Of("said")) }, person);

    private string Except(string person) => Put(new ReleaseException { Request = "asked", Item = "runbook", Reason = new Sealed(Digest.Of("said")), Owner = "risk", Until = DateTimeOffset.UnixEpoch.AddDays(5) }, person);

    private string Change() => Put(new ReleaseChange { Environment = "production", Change = ReleaseChangeKind.Activated, Request = "asked", Model = Model, Share = 100 }, "author");

    private string Put<TBody>(TBody body, string person, string? id = null, Digest? model = null) where TBody : IRecordBody<TBody>
    {
        _log.Add(new RecordEntry
        {
            Index = _log.Count,
            LeafHash = Digest.Of($"{_log.Count}"),
            Id = id ?? $"record-{_log.Count}",
            Kind = TBody.Kind.Name,
            Version = TBody.Kind.Version,
            At = DateTimeOffset.UnixEpoch,
            Context = RecordContext.Live,
            Person = person,
            KeyId = person,
            Project = "churn",
            Subjects = [new Subject("model.onnx", model ?? Model)],
            Body = JsonSerializer.SerializeToElement(body, RecordJson.Options),
        });
        return _log[^1].Id;
    }
}
