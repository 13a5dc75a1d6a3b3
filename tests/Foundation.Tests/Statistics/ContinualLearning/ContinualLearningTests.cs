using Assay.Statistics.ContinualLearning;
using CsCheck;

namespace Foundation.Tests.Statistics.ContinualLearning;

public sealed class ContinualLearningTests
{
    [Fact]
    public void Prequential_means_are_those_of_their_definition()
    {
        var @case = ReferenceCase.Load("cl.prequential");
        var scores = @case.Numbers("correct");
        @case.ShouldMatch("cumulative", Run(PrequentialMean.Cumulative(), scores));
        @case.ShouldMatch("window4", Run(PrequentialMean.OverWindow(4), scores));
        @case.ShouldMatch("fading", Run(PrequentialMean.Fading(0.9), scores));
    }

    [Fact]
    public void Transfer_and_forgetting_are_those_of_their_definition()
    {
        var @case = ReferenceCase.Load("cl.forgetting");
        var matrix = new AccuracyMatrix(@case.Rows("R"));
        @case.ShouldMatch("acc", matrix.AverageAccuracy);
        @case.ShouldMatch("bwt", matrix.BackwardTransfer);
        @case.ShouldMatch("forgetting", matrix.Forgetting);
        @case.ShouldMatch("fwt", matrix.ForwardTransfer(@case.Number("baseline")));
    }

    [Fact]
    public void A_window_is_the_plain_mean_of_the_last_rows_for_ever() =>
        Gen.Select(Gen.Double[-5, 5].Array[1, 60], Gen.Int[1, 12]).Sample((scores, rows) =>
        {
            var means = Run(PrequentialMean.OverWindow(rows), scores);
            for (var i = 0; i < scores.Length; i++) means[i].ShouldBe(scores[Math.Max(0, i + 1 - rows)..(i + 1)].Average(), 1e-12);
        });

    [Fact]
    public void A_fading_mean_follows_a_change_that_the_plain_one_drowns()
    {
        double[] scores = [.. Enumerable.Repeat(1.0, 1000), .. Enumerable.Repeat(0.0, 100)];
        Run(PrequentialMean.Fading(0.95), scores)[^1].ShouldBeLessThan(0.01);
        Run(PrequentialMean.Cumulative(), scores)[^1].ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Nothing_seen_has_no_mean_one_task_no_transfer_and_misuse_is_refused()
    {
        PrequentialMean.Cumulative().Value.ShouldBe(double.NaN);
        new AccuracyMatrix([[0.7]]).Forgetting.ShouldBe(double.NaN);
        var mean = PrequentialMean.OverWindow(2);
        mean.Add(1);
        Should.Throw<ArgumentOutOfRangeException>(() => mean.Add(double.NaN));
        (mean.Count, mean.Value).ShouldBe((1, 1.0));
        Should.Throw<ArgumentOutOfRangeException>(() => PrequentialMean.OverWindow(0));
        Should.Throw<ArgumentOutOfRangeException>(() => PrequentialMean.Fading(1));
        Should.Throw<ArgumentException>(() => new AccuracyMatrix([]));
        Should.Throw<ArgumentException>(() => new AccuracyMatrix([[1, 2], [1]]));
        Should.Throw<ArgumentException>(() => new AccuracyMatrix([[double.NaN]])).Message.ShouldContain("finite");
    }

    private static double[] Run(PrequentialMean mean, double[] scores) => [.. scores.Select(mean.Add)];
}
