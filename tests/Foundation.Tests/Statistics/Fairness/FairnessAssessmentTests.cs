using Assay.Kernel;
using Assay.Statistics.Distributions;
using Assay.Statistics.Fairness;
using Assay.Statistics.Intervals;
using CsCheck;

namespace Foundation.Tests.Statistics.Fairness;

public sealed class FairnessAssessmentTests
{
    private static readonly GroupMetrics Large = new("large", 40, 20, 10, 130);
    private static readonly GroupMetrics Other = new("other", 20, 30, 30, 120);
    private static readonly GroupMetrics Tiny = new("tiny", 3, 0, 0, 0);

    private static readonly Gen<GroupMetrics[]> Groups = Gen.Select(Gen.Long[0, 60], Gen.Long[0, 60], Gen.Long[0, 60], Gen.Long[0, 60])
        .Select((tp, fp, fn, tn) => (tp, fp, fn, tn)).Array[2, 5]
        .Select(cells => cells.Select((c, i) => new GroupMetrics($"g{i}", c.tp, c.fp, c.fn, c.tn)).ToArray());

    public static TheoryData<string> MeasureNames => [.. FairnessMeasure.All.Select(measure => measure.Name)];

    [Theory]
    [MemberData(nameof(MeasureNames))]
    public void A_measure_lies_between_none_and_one_whatever_the_groups_are_called_and_in_any_order(string name)
    {
        var measure = FairnessMeasure.Find(name)!;
        Groups.Sample(groups =>
        {
            var value = measure.Of(groups);
            if (!double.IsNaN(value)) value.ShouldBeInRange(0.0, 1.0);
            measure.Of([.. groups.Reverse().Select((g, i) => g with { Group = $"renamed {i}" })]).ShouldBe(value);
        });
    }

    [Theory]
    [MemberData(nameof(MeasureNames))]
    public void Groups_alike_are_at_parity(string name)
    {
        var measure = FairnessMeasure.Find(name)!;
        measure.Of([Large, Large with { Group = "same" }]).ShouldBe(measure.IsRatio ? 1.0 : 0.0);
    }

    [Fact]
    public void Two_groups_have_the_undirected_gap_of_the_directed_one() =>
        Groups.Sample(groups =>
        {
            var pair = new GroupPair(groups[0], groups[1]);
            double Gap(FairnessMeasure measure) => measure.Of(groups[..2]);
            Gap(FairnessMeasure.DemographicParityDifference).ShouldBe(Math.Abs(pair.StatisticalParityDifference));
            Gap(FairnessMeasure.EqualOpportunityDifference).ShouldBe(Math.Abs(pair.EqualOpportunityDifference));
            if (!double.IsNaN(pair.AverageOddsDifference))
                Math.Abs(pair.AverageOddsDifference).ShouldBeLessThanOrEqualTo(Gap(FairnessMeasure.EqualizedOddsDifference) + 1e-12);
        });

    [Fact]
    public void Average_odds_is_unprivileged_less_privileged()
    {
        var pair = new GroupPair(new("u", 20, 10, 20, 30), new("p", 30, 20, 10, 20));
        pair.AverageOddsDifference.ShouldBe(0.5 * ((0.25 - 0.5) + (0.5 - 0.75)), 1e-15);
    }

    [Fact]
    public void A_small_group_is_reported_but_not_compared_and_the_result_says_so()
    {
        var assessment = FairnessAssessment.Of([Large, Other, Tiny], new FairnessOptions { Replicates = 50 });
        assessment.TooSmall.ShouldBe(["tiny"]);
        assessment.Groups.Length.ShouldBe(3);
        assessment.Overall.Count.ShouldBe(403);
        var parity = assessment.Measures.Single(m => m.Measure == FairnessMeasure.DemographicParityDifference);
        parity.Estimate.Value.ShouldBe(0.05, 1e-15);
        (parity.LowestGroup, parity.HighestGroup, parity.Rate).ShouldBe(("other", "large", GroupRate.SelectionRate));
    }

    [Fact]
    public void Equalized_odds_names_the_worse_of_its_rates()
    {
        var odds = FairnessAssessment.Of([Large, Other], new FairnessOptions { Replicates = 0 }).Measures
            .Single(m => m.Measure == FairnessMeasure.EqualizedOddsDifference);
        (odds.Rate, odds.HighestGroup, odds.LowestGroup).ShouldBe((GroupRate.TruePositiveRate, "large", "other"));
        odds.Estimate.Value.ShouldBe(0.4, 1e-15);
        odds.Estimate.Lower.ShouldBe(double.NaN);
    }

    [Fact]
    public void A_rate_of_no_rows_is_undefined_and_named()
    {
        var noPositives = new GroupMetrics("no positives", 0, 20, 0, 40);
        var assessment = FairnessAssessment.Of([Large, noPositives], new FairnessOptions { Replicates = 20 });
        var opportunity = assessment.Measures.Single(m => m.Measure == FairnessMeasure.EqualOpportunityDifference);
        opportunity.Estimate.Value.ShouldBe(double.NaN);
        opportunity.Rate.ShouldBeNull();
        opportunity.UndefinedGroups.ShouldBe(["no positives"]);
        opportunity.UsedReplicates.ShouldBe(0);
        assessment.Groups[1].Rates[GroupRate.TruePositiveRate].Value.ShouldBe(double.NaN);
        assessment.Measures.Single(m => m.Measure == FairnessMeasure.DemographicParityDifference).Estimate.Value.ShouldBe(Math.Abs(60 / 200.0 - 20 / 60.0), 1e-15);
    }

    [Fact]
    public void One_group_or_none_cannot_be_compared()
    {
        FairnessMeasure.DemographicParityRatio.Of([Large]).ShouldBe(double.NaN);
        FairnessMeasure.EqualizedOddsDifference.Of([]).ShouldBe(double.NaN);
        var assessment = FairnessAssessment.Of([], [], GroupLabels.Of(Array.Empty<string?>()));
        assessment.Groups.ShouldBeEmpty();
        assessment.Measures.ShouldAllBe(m => double.IsNaN(m.Estimate.Value));
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval_and_another_seed_another()
    {
        FairnessAssessment Assess(ulong seed) => FairnessAssessment.Of([Large, Other], new FairnessOptions { Seed = seed, Replicates = 200 });
        Assess(1).Measures.Select(m => m.Estimate).ShouldBe(Assess(1).Measures.Select(m => m.Estimate));
        Assess(1).Measures[0].Estimate.ShouldNotBe(Assess(2).Measures[0].Estimate);
    }

    [Fact]
    public void The_bootstrap_interval_is_near_that_of_theory()
    {
        GroupMetrics a = new("a", 300, 0, 0, 700), b = new("b", 100, 0, 0, 900);
        var measure = FairnessAssessment.Of([a, b], new FairnessOptions { Seed = 7 }).Measures[0];
        var theory = NewcombeInterval.OfDifference(300, 1000, 100, 1000);
        measure.UsedReplicates.ShouldBe(2000);
        measure.Estimate.Value.ShouldBe(theory.Value, 1e-15);
        measure.Estimate.Lower.ShouldBe(theory.Lower, 0.004);
        measure.Estimate.Upper.ShouldBe(theory.Upper, 0.004);
    }

    [Fact]
    public void Binomial_draws_have_the_frequencies_of_the_law()
    {
        var random = new SeededRandom(11);
        var seen = new int[8];
        const int draws = 40_000;
        for (var i = 0; i < draws; i++) seen[BinomialDistribution.Sample(random, 7, 0.3)]++;
        for (var k = 0; k <= 7; k++) ((double)seen[k] / draws).ShouldBe(BinomialDistribution.Probability(k, 7, 0.3), 0.01);
        BinomialDistribution.Sample(random, 5, 0.0).ShouldBe(0);
        BinomialDistribution.Sample(random, 5, 1.0).ShouldBe(5);
        BinomialDistribution.Sample(random, 0, 0.4).ShouldBe(0);
    }

    [Fact]
    public void Wrong_options_are_misuse()
    {
        Should.Throw<ArgumentException>(() => FairnessAssessment.Of([Large], new FairnessOptions { MinimumGroupSize = 0 }));
        Should.Throw<ArgumentException>(() => FairnessAssessment.Of([Large], new FairnessOptions { Level = 1.0 }));
        Should.Throw<ArgumentException>(() => GroupMetrics.ByGroup([true], [true, false], GroupLabels.Of(["a"])));
    }
}
