using Assay.Statistics.Classification;

namespace Foundation.Tests.Statistics.Classification;

public sealed class ClassificationCaseTests
{
    [Fact]
    public void The_documentation_example_agrees_with_scikit_learn()
    {
        var @case = ReferenceCase.Load("clf.sklearn_doc");
        var (y, score) = (@case.Labels("y"), @case.Numbers("score"));
        @case.ShouldMatch("auc", AreaUnderRoc.Of(y, score));
        @case.ShouldMatch("average_precision", PrecisionRecallCurve.AveragePrecision(y, score));
    }

    [Fact]
    public void The_area_under_the_curve_agrees_with_ties_with_weights_and_in_part()
    {
        var @case = ReferenceCase.Load("clf.auc_ties");
        var (y, score, weight) = (@case.Labels("y"), @case.Numbers("score"), @case.Numbers("weight"));
        @case.ShouldMatch("auc", AreaUnderRoc.Of(y, score));
        @case.ShouldMatch("auc_weighted", AreaUnderRoc.Of(y, score, weight));
        @case.ShouldMatch("pauc_fpr0_1", AreaUnderRoc.StandardisedPartial(y, score, 0.1));
    }

    [Fact]
    public void Average_precision_agrees_with_weights_and_by_trapezoids()
    {
        var @case = ReferenceCase.Load("clf.ap");
        var (y, score, weight) = (@case.Labels("y"), @case.Numbers("score"), @case.Numbers("weight"));
        @case.ShouldMatch("ap", PrecisionRecallCurve.AveragePrecision(y, score));
        @case.ShouldMatch("ap_weighted", PrecisionRecallCurve.AveragePrecision(y, score, weight));
        @case.ShouldMatch("pr_auc_trapezoid", PrecisionRecallCurve.TrapezoidArea(y, score));
    }

    [Fact]
    public void Log_loss_and_Brier_score_agree_with_and_without_weights()
    {
        var @case = ReferenceCase.Load("clf.logloss_brier");
        var (y, score, weight) = (@case.Labels("y"), @case.Numbers("score"), @case.Numbers("weight"));
        @case.ShouldMatch("log_loss", LogLoss.Binary(y, score));
        @case.ShouldMatch("log_loss_w", LogLoss.Binary(y, score, weight));
        @case.ShouldMatch("brier", BrierScore.Binary(y, score));
        @case.ShouldMatch("brier_w", BrierScore.Binary(y, score, weight));
    }

    [Fact]
    public void Measures_at_a_threshold_agree_with_scikit_learn()
    {
        var @case = ReferenceCase.Load("clf.threshold_metrics");
        var (y, score, threshold) = (@case.Labels("y"), @case.Numbers("score"), @case.Number("threshold"));
        var cells = BinaryConfusion.AtThreshold(y, score, threshold);
        var expected = @case.ExpectedRows("confusion");
        cells.ShouldBe(new BinaryConfusion(expected[1][1], expected[0][1], expected[1][0], expected[0][0]));
        @case.ShouldMatch("accuracy", cells.Accuracy);
        @case.ShouldMatch("balanced_accuracy", cells.BalancedAccuracy);
        @case.ShouldMatch("precision", cells.Precision);
        @case.ShouldMatch("recall", cells.Recall);
        @case.ShouldMatch("f1", cells.F1);
        @case.ShouldMatch("f0_5", cells.FBeta(0.5));
        @case.ShouldMatch("f2", cells.FBeta(2));
        @case.ShouldMatch("mcc", cells.Matthews);
        @case.ShouldMatch("kappa", cells.Kappa);
        @case.ShouldMatch("jaccard", cells.Jaccard);
    }

    [Fact]
    public void Measures_of_four_classes_agree_with_scikit_learn()
    {
        var @case = ReferenceCase.Load("clf.multiclass");
        var (y, rows) = (@case.Integers("y"), @case.Rows("proba"));
        double[] scores = [.. rows.SelectMany(row => row)];
        var cells = ClassConfusion.Of(y, MostProbableClass.OfRows(scores, 4), 4);
        var expected = @case.ExpectedRows("confusion");
        for (var i = 0; i < 4; i++)
            for (var j = 0; j < 4; j++) cells[i, j].ShouldBe(expected[i][j]);
        @case.ShouldMatch("accuracy", cells.Accuracy);
        @case.ShouldMatch("f1_macro", cells.FBeta(Averaging.Macro));
        @case.ShouldMatch("f1_micro", cells.FBeta(Averaging.Micro));
        @case.ShouldMatch("f1_weighted", cells.FBeta(Averaging.Weighted));
        @case.ShouldMatch("precision_macro", cells.Precision(Averaging.Macro));
        @case.ShouldMatch("recall_macro", cells.Recall(Averaging.Macro));
        @case.ShouldMatch("recall_macro", cells.BalancedAccuracy);
        @case.ShouldMatch("log_loss", LogLoss.Multiclass(y, scores, 4));
        @case.ShouldMatch("mcc", cells.Matthews);
        @case.ShouldMatch("kappa", cells.Kappa());
        @case.ShouldMatch("kappa_linear", cells.Kappa(KappaWeighting.Linear));
        @case.ShouldMatch("kappa_quadratic", cells.Kappa(KappaWeighting.Quadratic));
        @case.ShouldMatch("top2", TopKAccuracy.Of(y, scores, 4, 2));
    }
}
