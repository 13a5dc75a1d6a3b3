using Assay.Statistics.Regression;

namespace Foundation.Tests.Statistics.Regression;

public sealed class RegressionCaseTests
{
    [Fact]
    public void Errors_of_numbers_agree_with_scikit_learn()
    {
        var @case = ReferenceCase.Load("reg.metrics");
        double[] y = @case.Numbers("y"), p = @case.Numbers("pred"), w = @case.Numbers("weight");
        @case.ShouldMatch("mae", AbsoluteError.Mean(y, p));
        @case.ShouldMatch("mae_w", AbsoluteError.Mean(y, p, w));
        @case.ShouldMatch("median_ae", AbsoluteError.Median(y, p));
        @case.ShouldMatch("max_error", AbsoluteError.Greatest(y, p));
        @case.ShouldMatch("mse", SquaredError.Mean(y, p));
        @case.ShouldMatch("rmse", SquaredError.RootMean(y, p));
        @case.ShouldMatch("msle", SquaredError.MeanLogarithmic(y, p));
        @case.ShouldMatch("mape", PercentageError.MeanAbsolute(y, p));
        @case.ShouldMatch("smape", PercentageError.Symmetric(y, p));
        @case.ShouldMatch("pinball_0_9", PinballLoss.Mean(y, p, 0.9));
        @case.ShouldMatch("poisson_dev", TweedieDeviance.Poisson(y, p));
        @case.ShouldMatch("gamma_dev", TweedieDeviance.Gamma(y, p));
        @case.ShouldMatch("tweedie_1_5", TweedieDeviance.Mean(y, p, 1.5));
        @case.ShouldMatch("r2", ExplainedShare.Determination(y, p));
        @case.ShouldMatch("r2_w", ExplainedShare.Determination(y, p, w));
        @case.ShouldMatch("explained_variance", ExplainedShare.Variance(y, p));
        @case.ShouldMatch("d2_absolute", ExplainedShare.Absolute(y, p));
    }
}
