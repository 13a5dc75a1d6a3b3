using System.Text;
using Assay.Kernel;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Across.Tests.Tracking.Runs;

public class RunDigestTests
{
    private static readonly Dictionary<string, MetricPoint[]> Histories = new() { ["loss"] = [new(0.5, 10, 0), new(double.NaN, 11, 1)], ["acc"] = [new(1, 12, -1)] };

    private static readonly Run Sample = new(
        new RunInfo(5, "0a", "7", "pears", "ada", RunStatus.Finished, 1000, 2000, "mlflow-artifacts:/7/0a/artifacts", LifecycleStage.Active),
        [new Metric("loss", Histories["loss"][^1]), new Metric("acc", Histories["acc"][^1])], [new Param("depth", "3"), new Param("größe", "")], [new Tag("mlflow.runName", "pears")],
        [new RunLink(RunLinkKind.DatasetInput, RunLink.DatasetKey("pears", "d1"), Encoding.UTF8.GetBytes("""{"name":"pears"}"""))]);

    /// <summary>Computed by another program from what the type says of itself: whoever holds a record that names a digest can do the same.</summary>
    [Fact]
    public void The_digest_is_what_its_description_says() =>
        Of(Sample).ShouldBe((Digest.Parse("49330c254c1fc20dc566b9a3575c81f35fd15a190da56d8778b741301561c37a"), 3L));

    [Fact]
    public void The_order_in_which_a_store_tells_things_does_not_matter()
    {
        var other = Sample with { Metrics = [.. Sample.Metrics.Reverse()], Params = [.. Sample.Params.Reverse()] };
        Of(other).ShouldBe(Of(Sample));
        Of(Sample with { Info = Sample.Info with { Number = 99, ArtifactUri = "elsewhere", LifecycleStage = LifecycleStage.Deleted } }).ShouldBe(Of(Sample));
    }

    [Fact]
    public void All_that_is_not_a_number_is_one() => Of(Sample, new MetricPoint(BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0001), 11, 1)).ShouldBe(Of(Sample));

    [Fact]
    public void Whatever_differs_shows()
    {
        Run[] others =
        [
            Sample with { Info = Sample.Info with { Status = RunStatus.Failed } },
            Sample with { Info = Sample.Info with { EndTime = null } },
            Sample with { Params = [new Param("depth", "4"), Sample.Params[1]] },
            Sample with { Params = [new Param("dept", "h3"), Sample.Params[1]] },
            Sample with { Tags = [] },
            Sample with { Links = [] },
            Sample with { Links = [Sample.Links[0] with { Kind = RunLinkKind.ModelInput }] },
            Sample with { Metrics = [Sample.Metrics[0]] },
        ];
        others.Select(run => Of(run).Digest).Append(Of(Sample).Digest).Append(Of(Sample, new MetricPoint(0.25, 11, 1)).Digest).ShouldBeUnique();
    }

    [Fact]
    public void A_long_history_is_read_to_its_end()
    {
        var points = Enumerable.Range(0, 2000).Select(step => new MetricPoint(step, step, step)).ToArray();
        var run = Sample with { Metrics = [new Metric("loss", points[^1])] };
        var whole = RunDigest.Of(new RunContent(run, _ => points));
        whole.Points.ShouldBe(2000);
        RunDigest.Of(new RunContent(run, _ => [.. points[..^1], points[^1] with { Value = -1 }])).Digest.ShouldNotBe(whole.Digest);
    }

    private static (Digest Digest, long Points) Of(Run run, MetricPoint? last = null) =>
        RunDigest.Of(new RunContent(run, key => last is { } other && key == "loss" ? [Histories["loss"][0], other] : Histories[key]));
}
