using Assay.Statistics.MultipleTesting;
using CsCheck;

namespace Foundation.Tests.Statistics.MultipleTesting;

public sealed class MultipleTestsTests
{
    private static readonly Gen<double[]> PValues = Gen.OneOf(Gen.Double[0, 1], Gen.Const(0.0), Gen.Const(1.0), Gen.Double[0, 0.05]).Array[1, 30];

    public static TheoryData<PValueCorrection> Corrections => [.. Enum.GetValues<PValueCorrection>()];

    [Theory]
    [InlineData(PValueCorrection.Bonferroni, "bonferroni")]
    [InlineData(PValueCorrection.Sidak, "sidak")]
    [InlineData(PValueCorrection.Holm, "holm")]
    [InlineData(PValueCorrection.Hochberg, "simes-hochberg")]
    [InlineData(PValueCorrection.Hommel, "hommel")]
    [InlineData(PValueCorrection.BenjaminiHochberg, "fdr_bh")]
    [InlineData(PValueCorrection.BenjaminiYekutieli, "fdr_by")]
    public void The_example_of_Benjamini_and_Hochberg_agrees(PValueCorrection correction, string name)
    {
        var @case = ReferenceCase.Load("mt.bh1995");
        var result = MultipleTests.Correct(@case.Numbers("p"), correction, @case.Number("alpha"));
        @case.ShouldMatch($"{name}.adjusted", result.Adjusted.AsSpan());
        @case.ShouldMatch($"{name}.n_rejected", result.RejectedCount);
    }

    [Theory]
    [MemberData(nameof(Corrections))]
    public void Adjusted_values_keep_the_order_and_are_no_smaller(PValueCorrection correction) =>
        PValues.Sample(p =>
        {
            var adjusted = MultipleTests.Correct(p, correction).Adjusted;
            var order = Enumerable.Range(0, p.Length).OrderBy(i => p[i]).ToArray();
            foreach (var (a, b) in order.Zip(order.Skip(1))) adjusted[b].ShouldBeGreaterThanOrEqualTo(adjusted[a] - 1e-15);
            for (var i = 0; i < p.Length; i++) adjusted[i].ShouldBeInRange(p[i], 1.0);
        });

    [Theory]
    [MemberData(nameof(Corrections))]
    public void The_order_in_which_tests_are_given_does_not_matter(PValueCorrection correction) =>
        PValues.Sample(p => MultipleTests.Correct([.. p.Reverse()], correction).Adjusted.Reverse().ShouldBe(MultipleTests.Correct(p, correction).Adjusted));

    [Fact]
    public void Each_better_method_rejects_at_least_as_much() =>
        PValues.Sample(p =>
        {
            double[] Adjusted(PValueCorrection correction) => [.. MultipleTests.Correct(p, correction).Adjusted];
            double[] bonferroni = Adjusted(PValueCorrection.Bonferroni), holm = Adjusted(PValueCorrection.Holm);
            double[] hochberg = Adjusted(PValueCorrection.Hochberg), hommel = Adjusted(PValueCorrection.Hommel);
            double[] fdr = Adjusted(PValueCorrection.BenjaminiHochberg);
            for (var i = 0; i < p.Length; i++)
            {
                holm[i].ShouldBeLessThanOrEqualTo(bonferroni[i] + 1e-12);
                hochberg[i].ShouldBeLessThanOrEqualTo(holm[i] + 1e-12);
                hommel[i].ShouldBeLessThanOrEqualTo(hochberg[i] + 1e-12);
                fdr[i].ShouldBeLessThanOrEqualTo(hommel[i] + 1e-12);
            }
        });

    [Theory]
    [MemberData(nameof(Corrections))]
    public void One_test_needs_no_correction_and_none_gives_none(PValueCorrection correction)
    {
        MultipleTests.Correct([0.03], correction).Adjusted[0].ShouldBe(0.03, 1e-15);
        MultipleTests.Correct([], correction).Adjusted.ShouldBeEmpty();
    }

    [Fact]
    public void An_undefined_test_does_not_count()
    {
        var result = MultipleTests.Correct([0.01, double.NaN, 0.02], PValueCorrection.Bonferroni);
        result.Adjusted.ShouldBe([0.02, double.NaN, 0.04]);
        result.Rejected.ShouldBe([true, false, true]);
    }

    [Fact]
    public void A_p_value_above_one_is_misuse() =>
        Should.Throw<ArgumentOutOfRangeException>(() => MultipleTests.Correct([1.2], PValueCorrection.Holm));
}
