using Assay.Tracking;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Across.Tests.Tracking.Runs;

public class RunRulesTests
{
    [Fact]
    public void What_is_in_order_has_no_problem() => RunRules.Check(new RunLog("run") { Metrics = new[] { Point("loss") }, Params = [new Param("depth", "")], Tags = [new Tag("team", "vision")] }, isBatch: true).ShouldBeEmpty();

    [Theory]
    [InlineData(1000, 0, 0, null)]
    [InlineData(800, 100, 100, null)]
    [InlineData(1001, 0, 0, "at most 1000 metrics. Got 1001")]
    [InlineData(0, 101, 0, "at most 100 params. Got 101")]
    [InlineData(0, 0, 101, "at most 100 tags. Got 101")]
    [InlineData(900, 51, 50, "at most 1000 metrics, params, and tags. Got 1001")]
    public void So_much_goes_into_one_call(int metrics, int parameters, int tags, string? refusal)
    {
        var log = new RunLog("run")
        {
            Metrics = Enumerable.Range(0, metrics).Select(_ => Point("loss")).ToArray(),
            Params = [.. Enumerable.Range(0, parameters).Select(n => new Param($"p{n}", "v"))],
            Tags = [.. Enumerable.Range(0, tags).Select(n => new Tag($"t{n}", "v"))],
        };
        var problems = RunRules.Check(log, isBatch: true);
        if (refusal is null) problems.ShouldBeEmpty();
        else problems[0].Message.ShouldContain(refusal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a/b.c-d_e f:g")]
    [InlineData("größe")]
    public void A_key_may_be(string key) => Check(key).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("a//b")]
    [InlineData("./a")]
    [InlineData("../a")]
    [InlineData("a/..")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a\n")]
    [InlineData("a\0b")]
    [InlineData("a'; DROP TABLE runs; --")]
    public void A_key_may_not_be(string key) => Check(key).ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.Invalid);

    [Theory]
    [InlineData(250, 6000, 8000, 0)]
    [InlineData(251, 6000, 8000, 3)]
    [InlineData(250, 6001, 8000, 1)]
    [InlineData(250, 6000, 8001, 1)]
    public void Keys_and_values_are_so_long_and_no_longer(int key, int param, int tag, int problems)
    {
        var name = new string('k', key);
        var log = new RunLog("run") { Metrics = new[] { Point(name) }, Params = [new Param(name, new string('v', param))], Tags = [new Tag(name, new string('v', tag))] };
        RunRules.Check(log, isBatch: true).Length.ShouldBe(problems);
    }

    [Fact]
    public void Every_problem_is_told_with_its_place_in_the_batch()
    {
        var log = new RunLog("run") { Metrics = new[] { Point("fine"), Point("../x"), Point("fine") with { Point = new MetricPoint(1, -1, 0) } }, Params = [new Param("../p", "")], Tags = [new Tag("../t", "")] };
        RunRules.Check(log, isBatch: true).Select(problem => problem.Place!.Field).ShouldBe(["metrics[1].name", "metrics[2].timestamp", "params[0].key", "tags[0].key"]);
        RunRules.Check(new RunLog("run") { Metrics = new[] { Point("../x") } }, isBatch: false).ShouldHaveSingleItem().Place!.Field.ShouldBe("name");
    }

    [Fact]
    public void One_key_is_given_one_value()
    {
        var log = new RunLog("run") { Params = [new Param("a", "1"), new Param("b", "1"), new Param("a", "1")] };
        RunRules.Check(log, isBatch: true).ShouldHaveSingleItem().Message.ShouldContain("['a']");
    }

    private static IReadOnlyList<Assay.Kernel.Problem> Check(string key) => RunRules.Check(new RunLog("run") { Metrics = new[] { Point(key) } }, isBatch: false);

    private static LoggedMetric Point(string key) => new(key, new MetricPoint(1, 0, 0));
}
