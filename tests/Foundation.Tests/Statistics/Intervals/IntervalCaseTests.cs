using Assay.Statistics.Classification;
using Assay.Statistics.Intervals;

namespace Foundation.Tests.Statistics.Intervals;

public sealed class IntervalCaseTests
{
    [Fact]
    public void Intervals_of_a_share_agree_with_statsmodels()
    {
        var @case = ReferenceCase.Load("sig.proportion_ci");
        var (k, n, level) = ((long)@case.Number("k"), (long)@case.Number("n"), 1 - @case.Number("alpha"));
        ShouldMatch(@case, "normal", ProportionInterval.Wald(k, n, level));
        ShouldMatch(@case, "wilson", ProportionInterval.Wilson(k, n, level));
        ShouldMatch(@case, "beta", ProportionInterval.ClopperPearson(k, n, level));
        ShouldMatch(@case, "agresti_coull", ProportionInterval.AgrestiCoull(k, n, level));
        ShouldMatch(@case, "jeffreys", ProportionInterval.Jeffreys(k, n, level));
    }

    [Theory]
    [InlineData(BootstrapMethod.Percentile, "percentile")]
    [InlineData(BootstrapMethod.Basic, "basic")]
    [InlineData(BootstrapMethod.BiasCorrectedAccelerated, "BCa")]
    public void The_bootstrap_of_a_mean_agrees_with_SciPy_but_for_chance(BootstrapMethod method, string name)
    {
        var @case = ReferenceCase.Load("sig.bootstrap_mean");
        var interval = Bootstrap.OfMean(@case.Numbers("x"), new BootstrapOptions { Method = method, Replicates = 9999, Seed = 11 });
        interval.Method.ShouldBe(method);
        interval.Remark.ShouldBe(BootstrapRemark.None);
        @case.ShouldMatch($"{name}.low", interval.Estimate.Lower);
        @case.ShouldMatch($"{name}.high", interval.Estimate.Upper);
    }

    [Fact]
    public void The_bootstrap_of_an_area_agrees_with_scikit_learn_but_for_chance()
    {
        var @case = ReferenceCase.Load("sig.bootstrap_auc");
        var (y, score) = (@case.Labels("y"), @case.Numbers("score"));
        var interval = Bootstrap.Of(y.Length, rows => Area(y, score, rows), new BootstrapOptions { Method = BootstrapMethod.Percentile, Replicates = 4000, Seed = 3 });
        @case.ShouldMatch("low", interval.Estimate.Lower);
        @case.ShouldMatch("high", interval.Estimate.Upper);
    }

    [Fact]
    public void DeLongs_test_with_ties_agrees_with_its_definition()
    {
        var @case = ReferenceCase.Load("sig.delong.synthetic");
        var compared = DeLong.Compare(@case.Labels("y"), @case.Numbers("score1"), @case.Numbers("score2"));
        @case.ShouldMatch("auc1", compared.First.Area.Value);
        @case.ShouldMatch("auc2", compared.Second.Area.Value);
        var covariance = @case.ExpectedRows("cov");
        Square(compared.First.StandardError).ShouldBe(covariance[0][0], 1e-8 * covariance[0][0]);
        Square(compared.Second.StandardError).ShouldBe(covariance[1][1], 1e-8 * covariance[1][1]);
        compared.Covariance.ShouldBe(covariance[0][1], 1e-8 * covariance[0][1]);
        @case.ShouldMatch("z", compared.Z);
        @case.ShouldMatch("p", compared.PValue);
    }

    [Fact]
    public void DeLongs_test_on_patients_agrees_with_pROC()
    {
        var @case = ReferenceCase.Load("sig.delong.aSAH_wfns_s100b");
        var compared = DeLong.Compare(@case.Labels("y"), @case.Numbers("score1"), @case.Numbers("score2"));
        @case.ShouldMatch("auc1", compared.First.Area.Value);
        @case.ShouldMatch("auc2", compared.Second.Area.Value);
        @case.ShouldMatch("var1", Square(compared.First.StandardError));
        @case.ShouldMatch("var2", Square(compared.Second.StandardError));
        @case.ShouldMatch("z", compared.Z);
        @case.ShouldMatch("p", compared.PValue);
    }

    [Fact]
    public void DeLongs_intervals_partial_areas_and_Youdens_point_agree_with_pROC()
    {
        var @case = ReferenceCase.Load("sig.auc_ci.aSAH");
        var y = @case.Labels("y");
        foreach (var name in new[] { "s100b", "ndka", "wfns" }) ShouldMatch(@case, name, DeLong.Of(y, @case.Numbers(name)).Area);
        var s100b = @case.Numbers("s100b");
        @case.ShouldMatch("s100b_partial_auc_spec_1_to_0_9", AreaUnderRoc.Partial(y, s100b, 0.1));
        @case.ShouldMatch("s100b_partial_auc_corrected", AreaUnderRoc.StandardisedPartial(y, s100b, 0.1));
        var best = RocCurve.YoudenPoint(y, s100b)!.Value;
        @case.ShouldMatch("s100b_youden.threshold", best.Threshold);
        @case.ShouldMatch("s100b_youden.specificity", 1 - best.FalsePositiveRate);
        @case.ShouldMatch("s100b_youden.sensitivity", best.TruePositiveRate);
    }

    private static void ShouldMatch(ReferenceCase @case, string path, Estimate estimate) => @case.ShouldMatch(path, estimate.Lower, estimate.Upper);

    private static double Area(bool[] y, double[] score, ReadOnlySpan<int> rows)
    {
        var (labels, scores) = (new bool[rows.Length], new double[rows.Length]);
        for (var i = 0; i < rows.Length; i++) (labels[i], scores[i]) = (y[rows[i]], score[rows[i]]);
        return AreaUnderRoc.Of(labels, scores);
    }

    private static double Square(double x) => x * x;
}
