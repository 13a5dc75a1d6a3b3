using Assay.Statistics.Distances;

namespace Foundation.Tests.Statistics.Distances;

public sealed class TwoSampleCaseTests
{
    [Fact]
    public void Kolmogorov_Smirnov_agrees_with_SciPy_by_both_methods()
    {
        var (@case, reference, current) = Load("drift.ks.cont");
        var exact = KolmogorovSmirnov.Test(reference, current);
        exact.Method.ShouldBe(PValueMethod.Exact);
        @case.ShouldMatch("statistic", exact.Statistic);
        @case.ShouldMatch("p_exact", exact.PValue);
        @case.ShouldMatch("p_asymptotic", KolmogorovSmirnov.Test(reference, current, PValueMethod.Asymptotic).PValue);
    }

    [Fact]
    public void Wasserstein_agrees_with_SciPy_and_Evidently()
    {
        var (@case, reference, current) = Load("drift.wasserstein.cont");
        @case.ShouldMatch("raw", Wasserstein.Distance(reference, current));
        @case.ShouldMatch("normed_by_ref_std", Wasserstein.NormedByReference(reference, current));
    }

    [Fact]
    public void Cramer_von_Mises_agrees_with_SciPy()
    {
        var (@case, reference, current) = Load("drift.cvm.cont");
        var result = CramerVonMises.Test(reference, current);
        @case.ShouldMatch("statistic", result.Statistic);
        @case.ShouldMatch("p_asymptotic", result.PValue);
    }

    [Theory]
    [InlineData("drift.mannwhitney.cont")]
    [InlineData("drift.mannwhitney.ties")]
    public void Mann_Whitney_agrees_with_SciPy(string id)
    {
        var (@case, reference, current) = Load(id);
        var result = MannWhitney.Test(reference, current);
        @case.ShouldMatch("U1", result.Statistic);
        @case.ShouldMatch("p", result.PValue);
    }

    [Theory]
    [InlineData("drift.ttest.cont")]
    [InlineData("drift.ttest.ties")]
    public void T_tests_agree_with_SciPy(string id)
    {
        var (@case, reference, current) = Load(id);
        @case.ShouldMatch("student_t", TTest.Student(reference, current).T);
        @case.ShouldMatch("student_p", TTest.Student(reference, current).PValue);
        @case.ShouldMatch("welch_t", TTest.Welch(reference, current).T);
        @case.ShouldMatch("welch_p", TTest.Welch(reference, current).PValue);
    }

    [Fact]
    public void Energy_distance_agrees_with_SciPy()
    {
        var (@case, reference, current) = Load("drift.energy.ties");
        @case.ShouldMatch("distance", EnergyDistance.Distance(reference, current));
    }

    [Fact]
    public void Anderson_Darling_agrees_with_SciPy()
    {
        var (@case, reference, current) = Load("drift.anderson.ties");
        var result = AndersonDarling.Test(reference, current);
        @case.ShouldMatch("statistic", result.Statistic);
        @case.ShouldMatch("significance_level", result.PValue);
        @case.ShouldMatch("critical_values", result.CriticalValues.AsSpan());
    }

    [Fact]
    public void The_population_stability_index_over_reference_deciles_agrees()
    {
        var (@case, reference, current) = Load("drift.psi_decile");
        var bins = HistogramBins.AtQuantiles(reference, 10);
        @case.ShouldMatch("edges", bins.Edges.AsSpan());
        @case.ShouldMatch("ref_share", Shares.Of(bins.Count(reference)));
        @case.ShouldMatch("cur_share", Shares.Of(bins.Count(current)));
        @case.ShouldMatch("psi", PopulationStabilityIndex.OfSamples(reference, current));
    }

    [Fact]
    public void Distances_known_by_analysis_are_met()
    {
        var @case = ReferenceCase.Load("drift.analytic");
        var x = @case.Numbers("x");
        @case.ShouldMatch("wasserstein", Wasserstein.Distance(x, [.. x.Select(v => v + @case.Number("shift"))]));
        @case.ShouldMatch("ks_disjoint", KolmogorovSmirnov.Test(x, [.. x.Select(v => v + 10)]).Statistic);
        @case.ShouldMatch("psi_same", PopulationStabilityIndex.OfCounts(x, x));
        @case.ShouldMatch("js_disjoint_base2", JensenShannon.Distance([1, 0, 2], [0, 3, 0], Assay.Statistics.Information.InformationUnit.Bits));
    }

    [Fact]
    public void A_numeric_column_scores_as_in_Evidently()
    {
        var (@case, reference, current) = Load("evidently.numeric_large");
        var bins = HistogramBins.BySturges(reference, current);
        double[] p = Shares.Of(bins.Count(reference)), q = Shares.Of(bins.Count(current));
        @case.ShouldMatch("scores.wasserstein.score", Wasserstein.NormedByReference(reference, current));
        @case.ShouldMatch("scores.jensenshannon.score", JensenShannon.Distance(p, q));
        @case.ShouldMatch("scores.psi.score", PopulationStabilityIndex.OfCounts(p, q));
        @case.ShouldMatch("scores.kl_div.score", KullbackLeibler.Divergence(Shares.Floored(p, 1e-4), Shares.Floored(q, 1e-4)));
        @case.ShouldMatch("scores.ks.score", KolmogorovSmirnov.Test(reference, current, PValueMethod.Exact).PValue);
        @case.ShouldMatch("scores.ed.score", EnergyDistance.Distance(reference, current));
        @case.ShouldMatch("scores.anderson.score", AndersonDarling.Test(reference, current).PValue);
        @case.ShouldMatch("scores.cramer_von_mises.score", CramerVonMises.Test(reference, current).PValue);
        @case.ShouldMatch("scores.mwu.score", MannWhitney.Test(reference, current, Alternative.Less).PValue); // one-sided there
        @case.ShouldMatch("scores.t_test.score", TTest.Student(reference, current).PValue);
    }

    [Fact]
    public void The_Hellinger_distance_of_a_numeric_column_takes_its_bins_from_the_distinct_values()
    {
        var (@case, reference, current) = Load("evidently.numeric_large");
        var bins = HistogramBins.BySturges([.. reference.Concat(current).Distinct()], []);
        @case.ShouldMatch("scores.hellinger.score", Hellinger.Distance(bins.Count(reference), bins.Count(current)));
    }

    [Fact]
    public void Small_samples_score_as_in_Evidently()
    {
        var (@case, reference, current) = Load("evidently.unit_ad_t");
        @case.ShouldMatch("anderson_p", AndersonDarling.Test(reference, current).PValue);
        @case.ShouldMatch("t_test_p", TTest.Student(reference, current).PValue);
        EnergyDistance.Distance(reference, [.. reference.Select(x => x + 5)]).ShouldBe(@case.ExpectedNumber("energy_a_vs_a_plus_5"), 0.1);
    }

    private static (ReferenceCase Case, double[] Reference, double[] Current) Load(string id)
    {
        var @case = ReferenceCase.Load(id);
        return (@case, @case.Numbers("reference"), @case.Numbers("current"));
    }
}
