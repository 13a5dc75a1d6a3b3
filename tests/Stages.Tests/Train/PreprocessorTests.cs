using Assay.Tables;
using Assay.Train.Preprocessing;

namespace Stages.Tests.Train;

public class PreprocessorTests
{
    [Fact]
    public void A_missing_number_becomes_the_median_and_is_told_apart()
    {
        var preprocessor = Preprocessor.Fit(new Table([new NumericColumn("x", [1, double.NaN, 5, 3]), new NumericColumn("y", [1, 1, 2, 2])]), isScaled: false);
        preprocessor.Names().ShouldBe(["x", "y", "x is missing"]);
        preprocessor.Transform(new Table([new NumericColumn("x", [double.NaN, 7]), new NumericColumn("y", [double.NaN, 0])])).Values.ShouldBe([3f, 1.5f, 1, 7, 0, 0]);
    }

    [Fact]
    public void Scaled_numbers_have_mean_0_and_deviation_1_and_a_constant_becomes_0()
    {
        var table = new Table([new NumericColumn("x", [2, 4, 6, 8]), new NumericColumn("flat", [0.1, 0.1, 0.1, 0.1])]);
        var matrix = Preprocessor.Fit(table, isScaled: true).Transform(table);
        var x = Enumerable.Range(0, 4).Select(row => (double)matrix.Row(row)[0]).ToArray();
        x.Average().ShouldBe(0, 1e-6);
        x.Average(value => value * value).ShouldBe(1, 1e-6);
        for (var row = 0; row < 4; row++) matrix.Row(row)[1].ShouldBe(0);
    }

    [Fact]
    public void Frequent_levels_have_an_indicator_and_rare_and_unseen_ones_share_one()
    {
        string?[] texts = [.. Enumerable.Repeat("often", 10), .. Enumerable.Repeat("also", 12), "once", null];
        var preprocessor = Preprocessor.Fit(new Table([CategoricalColumn.FromTexts("t", texts)]), isScaled: false);
        preprocessor.Names().ShouldBe(["t=also", "t=often", "t is missing", "t is rare"]);
        preprocessor.Transform(new Table([CategoricalColumn.FromTexts("t", ["often", "never seen", null, "once"])])).Values.ShouldBe([0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1]);
    }

    [Fact]
    public void Where_no_level_was_rare_an_unseen_one_sets_no_indicator()
    {
        string?[] texts = [.. Enumerable.Repeat("a", 10), .. Enumerable.Repeat("b", 10)];
        var preprocessor = Preprocessor.Fit(new Table([CategoricalColumn.FromTexts("t", texts)]), isScaled: false);
        preprocessor.Transform(new Table([CategoricalColumn.FromTexts("t", ["c", null])])).Values.ShouldBe([0, 0, 0, 0]);
    }

    [Fact]
    public void At_most_64_levels_have_an_indicator_the_most_frequent_ones()
    {
        var texts = Enumerable.Range(0, 100).SelectMany(level => Enumerable.Repeat(FormattableString.Invariant($"level {level:000}"), 10 + level)).ToArray();
        var feature = CategoricalFeature.Fit("t", texts);
        feature.Levels.Length.ShouldBe(CategoricalFeature.MostLevels);
        feature.Levels[0].ShouldBe("level 036");
        feature.HasRare.ShouldBeTrue();
    }
}
