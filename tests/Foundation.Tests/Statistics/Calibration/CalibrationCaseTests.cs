using Assay.Statistics.Calibration;
using Assay.Statistics.Classification;

namespace Foundation.Tests.Statistics.Calibration;

public sealed class CalibrationCaseTests
{
    [Fact]
    public void Calibration_errors_agree_with_their_definitions()
    {
        var @case = ReferenceCase.Load("cal.ece");
        var (y, score) = (@case.Labels("y"), @case.Numbers("score"));
        var width = ReliabilityCurve.EqualWidth(y, score);
        @case.ShouldMatch("ece_width", CalibrationError.Expected(width));
        @case.ShouldMatch("mce_width", CalibrationError.Maximum(width));
        @case.ShouldMatch("rmsce_width", CalibrationError.RootMeanSquared(width));
        var mass = ReliabilityCurve.EqualMass(y, score);
        @case.ShouldMatch("ece_mass", CalibrationError.Expected(mass));
        @case.ShouldMatch("mce_mass", CalibrationError.Maximum(mass));
    }

    [Fact]
    public void The_reliability_curve_agrees_with_scikit_learn()
    {
        var @case = ReferenceCase.Load("cal.curve");
        var (y, score) = (@case.Labels("y"), @case.Numbers("score"));
        var uniform = ReliabilityCurve.EqualWidth(y, score, 5, BinEdge.Below);
        @case.ShouldMatch("uniform.frac_pos", [.. uniform.Select(bin => bin.ObservedRate)]);
        @case.ShouldMatch("uniform.mean_pred", [.. uniform.Select(bin => bin.MeanPredicted)]);
        var quantiles = ReliabilityCurve.Quantiles(y, score, 5);
        @case.ShouldMatch("quantile.frac_pos", [.. quantiles.Select(bin => bin.ObservedRate)]);
        @case.ShouldMatch("quantile.mean_pred", [.. quantiles.Select(bin => bin.MeanPredicted)]);
    }

    [Fact]
    public void Murphys_parts_add_up_to_the_Brier_score()
    {
        var @case = ReferenceCase.Load("cal.murphy");
        var (y, score) = (@case.Labels("y"), @case.Numbers("score"));
        var parts = BrierDecomposition.Of(ReliabilityCurve.ByForecast(y, score));
        @case.ShouldMatch("reliability", parts.Reliability);
        @case.ShouldMatch("resolution", parts.Resolution);
        @case.ShouldMatch("uncertainty", parts.Uncertainty);
        @case.ShouldMatch("brier", BrierScore.Binary(y, score));
        @case.ShouldMatch("check", parts.Score);
    }

    [Fact]
    public void Isotonic_regression_agrees_with_scikit_learn()
    {
        var @case = ReferenceCase.Load("cal.isotonic");
        double[] x = @case.Numbers("x"), y = @case.Numbers("y");
        @case.ShouldMatch("fit", [.. IsotonicRegression.Fit(x, y).Y]);
        @case.ShouldMatch("fit_weighted", [.. IsotonicRegression.Fit(x, y, @case.Numbers("weights")).Y]);
    }

    [Fact]
    public void Platt_scaling_agrees_with_scikit_learn()
    {
        var @case = ReferenceCase.Load("cal.platt");
        var line = PlattScaling.Fit(@case.Labels("y"), @case.Numbers("f"));
        @case.ShouldMatch("A", -line.Slope);
        @case.ShouldMatch("B", -line.Intercept);
    }
}
