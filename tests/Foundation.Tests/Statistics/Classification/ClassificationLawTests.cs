using Assay.Statistics.Classification;
using CsCheck;

namespace Foundation.Tests.Statistics.Classification;

public sealed class ClassificationLawTests
{
    private sealed record Rows(bool[] Actual, double[] Scores, double[] Weights);

    // Binary fractions: shifting or mirroring one rounds nothing, so that no tie arises.
    private static readonly Gen<double> Score = Gen.OneOf(Gen.Int[0, 1024].Select(i => i / 1024.0), Gen.Int[0, 4].Select(i => i / 4.0));

    private static readonly Gen<Rows> BothClasses = Gen.Select(Gen.Bool, Score, Gen.Int[1, 4]).Array[2, 40]
        .Where(rows => rows.Any(row => row.Item1) && rows.Any(row => !row.Item1))
        .Select(rows => new Rows([.. rows.Select(r => r.Item1)], [.. rows.Select(r => r.Item2)], [.. rows.Select(r => (double)r.Item3)]));

    private static readonly Gen<(int[] Actual, double[] Scores, int Classes)> SeveralClasses = Gen.Int[2, 4].SelectMany(k =>
        Gen.Select(Gen.Int[0, k - 1].Array[3, 25], Score.Array[k * 25]).Select((y, s) => (y, s[..(y.Length * k)], k)));

    private delegate double WeightedMeasure(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights);

    private static readonly Dictionary<string, WeightedMeasure> Measures = new()
    {
        ["area"] = AreaUnderRoc.Of,
        ["partial area"] = (y, s, w) => AreaUnderRoc.Partial(y, s, 0.3, w),
        ["average precision"] = PrecisionRecallCurve.AveragePrecision,
        ["trapezoids"] = PrecisionRecallCurve.TrapezoidArea,
        ["log loss"] = LogLoss.Binary,
        ["Brier"] = BrierScore.Binary,
        ["accuracy"] = (y, s, w) => BinaryConfusion.AtThreshold(y, s, 0.5, w).Accuracy,
        ["Matthews"] = (y, s, w) => BinaryConfusion.AtThreshold(y, s, 0.5, w).Matthews,
        ["kappa"] = (y, s, w) => BinaryConfusion.AtThreshold(y, s, 0.5, w).Kappa,
    };

    public static TheoryData<string> MeasureNames => [.. Measures.Keys];

    [Theory]
    [MemberData(nameof(MeasureNames))]
    public void A_whole_weight_is_that_many_rows_and_only_shares_of_weight_count(string name)
    {
        var measure = Measures[name];
        BothClasses.Sample(rows =>
        {
            var repeated = rows.Weights.SelectMany((w, row) => Enumerable.Repeat(row, (int)w)).ToArray();
            var value = measure(rows.Actual, rows.Scores, rows.Weights);
            Same(measure([.. repeated.Select(r => rows.Actual[r])], [.. repeated.Select(r => rows.Scores[r])], []), value);
            Same(measure(rows.Actual, rows.Scores, [.. rows.Weights.Select(w => 0.3 * w)]), value);
        });
    }

    [Fact]
    public void The_area_is_the_share_of_pairs_in_order() =>
        BothClasses.Sample(rows =>
        {
            double right = 0, pairs = 0;
            for (var i = 0; i < rows.Actual.Length; i++)
            {
                for (var j = 0; j < rows.Actual.Length; j++)
                {
                    if (!rows.Actual[i] || rows.Actual[j]) continue;
                    pairs++;
                    right += rows.Scores[i] > rows.Scores[j] ? 1 : rows.Scores[i] == rows.Scores[j] ? 0.5 : 0;
                }
            }
            AreaUnderRoc.Of(rows.Actual, rows.Scores).ShouldBe(right / pairs, 1e-12);
        });

    [Fact]
    public void The_area_is_of_the_order_alone_and_turns_round_with_the_labels() =>
        BothClasses.Sample(rows =>
        {
            var area = AreaUnderRoc.Of(rows.Actual, rows.Scores);
            AreaUnderRoc.Of(rows.Actual, [.. rows.Scores.Select(s => 3 * s - 7)]).ShouldBe(area, 1e-12);
            AreaUnderRoc.Of([.. rows.Actual.Select(y => !y)], rows.Scores).ShouldBe(1 - area, 1e-12);
            AreaUnderRoc.Partial(rows.Actual, rows.Scores, 1).ShouldBe(area, 1e-12);
        });

    [Fact]
    public void The_curve_rises_from_nothing_to_all_and_the_area_lies_under_it() =>
        BothClasses.Sample(rows =>
        {
            var points = RocCurve.Of(rows.Actual, rows.Scores, rows.Weights);
            (points[0].FalsePositiveRate, points[0].TruePositiveRate).ShouldBe((0.0, 0.0));
            points[^1].FalsePositiveRate.ShouldBe(1, 1e-12);
            points[^1].TruePositiveRate.ShouldBe(1, 1e-12);
            var area = 0.0;
            foreach (var (a, b) in points.Zip(points.Skip(1)))
            {
                b.Threshold.ShouldBeLessThan(a.Threshold);
                b.FalsePositiveRate.ShouldBeGreaterThanOrEqualTo(a.FalsePositiveRate);
                b.TruePositiveRate.ShouldBeGreaterThanOrEqualTo(a.TruePositiveRate);
                area += (b.FalsePositiveRate - a.FalsePositiveRate) * (a.TruePositiveRate + b.TruePositiveRate) / 2;
            }
            AreaUnderRoc.Of(rows.Actual, rows.Scores, rows.Weights).ShouldBe(area, 1e-12);
        });

    [Fact]
    public void Each_point_of_both_curves_is_what_calling_at_its_threshold_gives() =>
        BothClasses.Sample(rows =>
        {
            foreach (var point in RocCurve.Of(rows.Actual, rows.Scores, rows.Weights))
            {
                var cells = BinaryConfusion.AtThreshold(rows.Actual, rows.Scores, point.Threshold, rows.Weights);
                cells.Recall.ShouldBe(point.TruePositiveRate, 1e-12);
                (1 - cells.Specificity).ShouldBe(point.FalsePositiveRate, 1e-12);
            }
            foreach (var point in PrecisionRecallCurve.Of(rows.Actual, rows.Scores, rows.Weights))
            {
                var cells = BinaryConfusion.AtThreshold(rows.Actual, rows.Scores, point.Threshold, rows.Weights);
                cells.Recall.ShouldBe(point.Recall, 1e-12);
                cells.Precision.ShouldBe(point.Precision, 1e-12);
            }
        });

    [Fact]
    public void No_threshold_stands_higher_above_chance_than_Youdens() =>
        BothClasses.Sample(rows =>
        {
            var best = RocCurve.YoudenPoint(rows.Actual, rows.Scores)!.Value;
            best.YoudenIndex.ShouldBe(RocCurve.Of(rows.Actual, rows.Scores).Max(point => point.YoudenIndex));
            var cells = BinaryConfusion.AtThreshold(rows.Actual, rows.Scores, best.Threshold);
            (cells.Recall + cells.Specificity - 1).ShouldBe(best.YoudenIndex, 1e-12);
        });

    [Fact]
    public void Average_precision_sums_the_precision_of_each_positive_row() =>
        BothClasses.Sample(rows =>
        {
            var places = Enumerable.Range(0, rows.Actual.Length).Where(i => rows.Actual[i]);
            var mean = places.Average(i => BinaryConfusion.AtThreshold(rows.Actual, rows.Scores, rows.Scores[i]).Precision);
            PrecisionRecallCurve.AveragePrecision(rows.Actual, rows.Scores).ShouldBe(mean, 1e-12);
        });

    [Fact]
    public void Two_classes_are_several_classes_that_happen_to_be_two() =>
        BothClasses.Sample(rows =>
        {
            int[] y = [.. rows.Actual.Select(positive => positive ? 1 : 0)], called = [.. rows.Scores.Select(s => s >= 0.5 ? 1 : 0)];
            double[] both = [.. rows.Scores.SelectMany(s => new[] { 1 - s, s })];
            var cells = BinaryConfusion.AtThreshold(rows.Actual, rows.Scores, 0.5, rows.Weights);
            var table = ClassConfusion.Of(y, called, 2, rows.Weights);
            Same(table.Against(1).F1, cells.F1);
            Same(table.Matthews, cells.Matthews);
            Same(table.Kappa(), cells.Kappa);
            Same(table.BalancedAccuracy, cells.BalancedAccuracy);
            Same(LogLoss.Multiclass(y, both, 2, rows.Weights), LogLoss.Binary(rows.Actual, rows.Scores, rows.Weights));
            Same(BrierScore.Multiclass(y, both, 2, rows.Weights), 2 * BrierScore.Binary(rows.Actual, rows.Scores, rows.Weights));
            var area = AreaUnderRoc.Of(rows.Actual, rows.Scores, rows.Weights);
            Same(MulticlassArea.OneVersusRest(y, both, 2, weights: rows.Weights), area);
            Same(MulticlassArea.OneVersusOne(y, both, 2, rows.Weights), area);
        });

    [Fact]
    public void Names_of_classes_do_not_matter() =>
        SeveralClasses.Sample((y, scores, k) =>
        {
            int Moved(int one) => (one + 1) % k;
            int[] called = MostProbableClass.OfRows(scores, k), moved = [.. called.Select(Moved)], actual = [.. y.Select(Moved)];
            ClassConfusion before = ClassConfusion.Of(y, called, k), after = ClassConfusion.Of(actual, moved, k);
            foreach (var averaging in Enum.GetValues<Averaging>())
            {
                Same(after.FBeta(averaging), before.FBeta(averaging));
                Same(after.Precision(averaging), before.Precision(averaging));
                Same(after.Recall(averaging), before.Recall(averaging));
                Same(after.Jaccard(averaging), before.Jaccard(averaging));
            }
            Same(after.Matthews, before.Matthews);
            Same(after.Kappa(), before.Kappa());
            before.Precision(Averaging.Micro).ShouldBe(before.Accuracy, 1e-12);
            before.Recall(Averaging.Weighted).ShouldBe(before.Accuracy, 1e-12);
        });

    [Fact]
    public void One_against_one_leaves_out_the_rows_of_other_classes() =>
        SeveralClasses.Where((y, _, k) => y.Distinct().Count() == k).Sample((y, scores, k) =>
        {
            double sum = 0, pairs = 0;
            for (var i = 0; i < k; i++)
            {
                for (var j = 0; j < k; j++)
                {
                    if (i == j) continue;
                    var rows = Enumerable.Range(0, y.Length).Where(row => y[row] == i || y[row] == j).ToArray();
                    sum += AreaUnderRoc.Of([.. rows.Select(row => y[row] == i)], [.. rows.Select(row => scores[row * k + i])]);
                    pairs++;
                }
            }
            MulticlassArea.OneVersusOne(y, scores, k).ShouldBe(sum / pairs, 1e-12);
        });

    [Fact]
    public void More_places_catch_more_and_the_first_is_the_class_called() =>
        SeveralClasses.Sample((y, scores, k) =>
        {
            TopKAccuracy.Of(y, scores, k, 1).ShouldBe(ClassConfusion.Of(y, MostProbableClass.OfRows(scores, k), k).Accuracy, 1e-12);
            for (var places = 1; places < k; places++)
                TopKAccuracy.Of(y, scores, k, places + 1).ShouldBeGreaterThanOrEqualTo(TopKAccuracy.Of(y, scores, k, places));
            TopKAccuracy.Of(y, scores, k, k).ShouldBe(1);
        });

    private static void Same(double actual, double expected)
    {
        if (double.IsNaN(expected)) actual.ShouldBe(double.NaN);
        else actual.ShouldBe(expected, 1e-10);
    }
}
