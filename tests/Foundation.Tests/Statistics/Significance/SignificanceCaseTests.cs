using Assay.Statistics.Distances;
using Assay.Statistics.Significance;

namespace Foundation.Tests.Statistics.Significance;

public sealed class SignificanceCaseTests
{
    [Fact]
    public void McNemars_tests_agree_with_statsmodels_and_R()
    {
        var @case = ReferenceCase.Load("sig.mcnemar.agresti");
        var table = @case.Rows("table");
        var (b, c) = ((long)table[0][1], (long)table[1][0]);
        @case.ShouldMatch("p_exact", McNemar.Exact(b, c));
        @case.ShouldMatch("p_mid", McNemar.MidP(b, c));
        var corrected = McNemar.ContinuityCorrected(b, c);
        @case.ShouldMatch("chi2_cc", corrected.Statistic);
        @case.ShouldMatch("p_cc", corrected.PValue);
        var plain = McNemar.ChiSquared(b, c);
        @case.ShouldMatch("chi2", plain.Statistic);
        @case.ShouldMatch("p", plain.PValue);
    }

    [Fact]
    public void Cochrans_Q_agrees_with_statsmodels()
    {
        var @case = ReferenceCase.Load("sig.cochran_q");
        var result = CochranQ.Test([.. @case.Rows("correct").SelectMany(row => row).Select(one => one == 1)], 3);
        @case.ShouldMatch("Q", result.Statistic);
        @case.ShouldMatch("p", result.PValue);
        @case.ShouldMatch("df", result.DegreesOfFreedom);
    }

    [Fact]
    public void Paired_tests_agree_with_SciPy()
    {
        var @case = ReferenceCase.Load("sig.paired");
        double[] a = @case.Numbers("a"), b = @case.Numbers("b");
        var t = PairedTTest.Test(a, b);
        @case.ShouldMatch("t", t.T);
        @case.ShouldMatch("t_p", t.PValue);
        var ranks = WilcoxonSignedRank.Test(a, b);
        @case.ShouldMatch("W", ranks.Statistic);
        @case.ShouldMatch("W_p", ranks.PValue);
        ranks.Method.ShouldBe(PValueMethod.Asymptotic);
        @case.ShouldMatch("distinct_abs_diffs", a.Zip(b, (x, y) => Math.Abs(x - y)).Distinct().Count());
    }

    [Fact]
    public void Friedmans_test_agrees_with_SciPy()
    {
        var @case = ReferenceCase.Load("sig.friedman");
        double[] a = @case.Numbers("a"), b = @case.Numbers("b"), c = @case.Numbers("c");
        var result = FriedmanTest.Test([.. a.Index().SelectMany(row => new[] { row.Item, b[row.Index], c[row.Index] })], 3);
        @case.ShouldMatch("chi2", result.Statistic);
        @case.ShouldMatch("p", result.PValue);
    }

    [Fact]
    public void The_corrected_resampled_test_agrees_with_its_definition()
    {
        var @case = ReferenceCase.Load("sig.nadeau_bengio");
        var result = CorrectedResampledTTest.Test(@case.Numbers("diff"), @case.Number("n_test_over_n_train"));
        @case.ShouldMatch("t", result.T);
        @case.ShouldMatch("p", result.PValue);
    }

    [Fact]
    public void Tests_on_five_times_two_folds_agree_with_their_definitions()
    {
        var @case = ReferenceCase.Load("sig.5x2cv");
        double[] differences = [.. @case.Rows("diff").SelectMany(row => row)];
        var t = FiveByTwoTest.Test(differences);
        @case.ShouldMatch("t", t.T);
        @case.ShouldMatch("p", t.PValue);
        var f = FiveByTwoTest.CombinedF(differences);
        @case.ShouldMatch("F", f.Statistic);
        @case.ShouldMatch("F_p", f.PValue);
    }

    [Fact]
    public void Sample_sizes_agree_with_statsmodels()
    {
        var @case = ReferenceCase.Load("sig.power");
        double p1 = @case.Number("p1"), p2 = @case.Number("p2"), alpha = @case.Number("alpha"), power = @case.Number("power");
        @case.ShouldMatch("h", Math.Abs(SampleSize.CohensH(p1, p2)));
        @case.ShouldMatch("n_prop", SampleSize.ForProportions(p1, p2, alpha, power));
        @case.ShouldMatch("n_t", SampleSize.ForMeans(@case.Number("d"), alpha, power));
    }
}
