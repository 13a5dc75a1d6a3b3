using Assay.Statistics.Ranking;
using CsCheck;

namespace Foundation.Tests.Statistics.Ranking;

public sealed class DiscountedCumulativeGainTests
{
    [Fact]
    public void The_example_agrees_with_scikit_learn()
    {
        var @case = ReferenceCase.Load("rank.ndcg");
        var (relevance, score) = (@case.Numbers("relevance"), @case.Numbers("score"));
        @case.ShouldMatch("dcg", DiscountedCumulativeGain.Of(relevance, score));
        @case.ShouldMatch("ndcg", DiscountedCumulativeGain.Normalised(relevance, score));
        @case.ShouldMatch("ndcg_at_4", DiscountedCumulativeGain.Normalised(relevance, score, 4));
    }

    [Fact]
    public void The_normalised_gain_lies_between_nothing_and_the_ideal() =>
        Items().Sample((relevance, scores) =>
        {
            DiscountedCumulativeGain.Normalised(relevance, scores).ShouldBeInRange(0.0, 1.0 + 1e-12);
            DiscountedCumulativeGain.Normalised(relevance, relevance, 3).ShouldBe(1.0, 1e-12);
        });

    [Fact]
    public void Ties_do_not_depend_on_the_order_of_arrival() =>
        Items().Sample((relevance, scores) =>
            DiscountedCumulativeGain.Of([.. relevance.Reverse()], [.. scores.Reverse()], 4).ShouldBe(DiscountedCumulativeGain.Of(relevance, scores, 4), 1e-12));

    [Fact]
    public void Without_any_gain_there_is_nothing_to_normalise_by()
    {
        DiscountedCumulativeGain.Normalised([0, 0], [1, 2]).ShouldBe(double.NaN);
        DiscountedCumulativeGain.Normalised([], []).ShouldBe(double.NaN);
        Should.Throw<ArgumentException>(() => DiscountedCumulativeGain.Of([1], [1, 2]));
        Should.Throw<ArgumentException>(() => DiscountedCumulativeGain.Of([1, 2], [1, 2], 0));
    }

    private static Gen<(double[] Relevance, double[] Scores)> Items() => Gen.Int[1, 12].SelectMany(n => Gen.Select(
        Gen.Int[0, 4].Select(g => (double)g).Array[n].Where(g => g.Sum() > 0),
        Gen.Int[0, 3].Select(s => (double)s).Array[n]));
}
