using Assay.Statistics.Classification;

namespace Foundation.Tests.Statistics.Classification;

public sealed class ClassificationEdgeTests
{
    [Fact]
    public void A_share_of_no_rows_is_undefined()
    {
        var neverCalled = new BinaryConfusion(0, 0, 3, 5);
        neverCalled.Precision.ShouldBe(double.NaN);
        neverCalled.Recall.ShouldBe(0);
        neverCalled.Matthews.ShouldBe(0);
        neverCalled.F1.ShouldBe(0);
        new BinaryConfusion(0, 0, 0, 8).F1.ShouldBe(double.NaN);
        new BinaryConfusion(0, 0, 0, 8).Kappa.ShouldBe(double.NaN);
        default(BinaryConfusion).Matthews.ShouldBe(double.NaN);
    }

    [Fact]
    public void Without_rows_or_with_one_class_a_ranking_measures_nothing()
    {
        AreaUnderRoc.Of([], []).ShouldBe(double.NaN);
        AreaUnderRoc.Of([true, true], [0.1, 0.2]).ShouldBe(double.NaN);
        AreaUnderRoc.Partial([true, true], [0.1, 0.2], 0.5).ShouldBe(double.NaN);
        PrecisionRecallCurve.AveragePrecision([false], [0.1]).ShouldBe(double.NaN);
        RocCurve.Of([false], [0.1]).ShouldBeEmpty();
        RocCurve.YoudenPoint([false], [0.1]).ShouldBeNull();
        PrecisionRecallCurve.Of([false], [0.1]).ShouldBeEmpty();
        LogLoss.Binary([], []).ShouldBe(double.NaN);
        MulticlassArea.OneVersusRest([0, 0], [1, 0, 1, 0], 2).ShouldBe(double.NaN);
    }

    [Fact]
    public void A_sure_mistake_costs_much_but_not_everything() =>
        LogLoss.Binary([true], [0.0]).ShouldBe(-Math.Log(1e-15));

    [Fact]
    public void A_class_that_is_never_called_counts_nought_in_macro_precision()
    {
        var cells = ClassConfusion.Of([0, 1], [0, 0], 3);
        cells.Precision(1).ShouldBe(double.NaN);
        cells.Precision(Averaging.Macro).ShouldBe(0.25);
        cells.Recall(2).ShouldBe(double.NaN);
    }

    [Fact]
    public void Misuse_is_refused()
    {
        Should.Throw<ArgumentException>(() => AreaUnderRoc.Of([true], [0.1, 0.2])).Message.ShouldContain("give one each");
        Should.Throw<ArgumentException>(() => AreaUnderRoc.Of([true, false], [double.NaN, 0.2])).Message.ShouldContain("NaN");
        Should.Throw<ArgumentException>(() => BinaryConfusion.Of([true], [true], [-1])).Message.ShouldContain("negative");
        Should.Throw<ArgumentException>(() => BinaryConfusion.Of([true], [true], [1, 1])).Message.ShouldContain("weights");
        Should.Throw<ArgumentException>(() => ClassConfusion.Of([2], [0], 2)).Message.ShouldContain("0 to 1");
        Should.Throw<ArgumentException>(() => LogLoss.Multiclass([0], [0.5], 2)).Message.ShouldContain("2 classes");
        Should.Throw<ArgumentException>(() => TopKAccuracy.Of([5], [0.5, 0.5], 2, 1)).Message.ShouldContain("no class 5");
        Should.Throw<ArgumentOutOfRangeException>(() => default(BinaryConfusion).FBeta(0));
        Should.Throw<ArgumentOutOfRangeException>(() => MulticlassArea.OneVersusRest([0, 1], [1, 0, 0, 1], 2, Averaging.Micro));
    }
}
