using Assay.Data.Settings;
using Assay.Data.Splitting;
using Assay.Tables;
using CsCheck;

namespace Stages.Tests.Data;

public class SplitterTests
{
    private static readonly Gen<(int[] Groups, double Test, int Folds, ulong Seed)> Cases =
        Gen.Select(Gen.Int[0, 40].Array[30, 300], Gen.Double[0.05, 0.6], Gen.Int[2, 6], Gen.ULong);

    [Fact]
    public void Every_row_is_tested_on_or_in_one_fold_of_each_repeat() => Cases.Sample((groups, test, folds, seed) =>
    {
        foreach (var kind in Enum.GetValues<SplitKind>())
        {
            var split = Split(kind, groups, test, folds, seed);
            if (split is null) continue;
            split.IsTest.ShouldContain(true);
            foreach (var repeat in split.FoldOfRow)
            {
                for (var row = 0; row < groups.Length; row++) (split.IsTest[row] == (repeat[row] == -1)).ShouldBeTrue();
                repeat.Where(fold => fold >= 0).Distinct().Order().ShouldBe(Enumerable.Range(0, folds));
            }
        }
    }, iter: 200);

    [Fact]
    public void The_same_seed_gives_the_same_split_and_another_another() => Cases.Sample((groups, test, folds, seed) =>
    {
        var (first, again, other) = (Split(SplitKind.Random, groups, test, folds, seed), Split(SplitKind.Random, groups, test, folds, seed), Split(SplitKind.Random, groups, test, folds, seed + 1));
        first!.IsTest.ShouldBe(again!.IsTest);
        first.FoldOfRow[1].ShouldBe(again.FoldOfRow[1]);
        first.FoldOfRow[1].ShouldNotBe(first.FoldOfRow[0]);
        first.FoldOfRow[0].ShouldNotBe(other!.FoldOfRow[0]);
    }, iter: 50);

    [Fact]
    public void Another_number_of_folds_leaves_the_test_set_as_it_is() => Cases.Sample((groups, test, folds, seed) =>
        Split(SplitKind.Stratified, groups, test, folds, seed)!.IsTest.ShouldBe(Split(SplitKind.Stratified, groups, test, folds + 1, seed)!.IsTest), iter: 50);

    [Fact]
    public void Each_class_has_its_share_of_every_part_to_within_a_row() => Cases.Sample((groups, test, folds, seed) =>
    {
        var split = Split(SplitKind.Stratified, groups, test, folds, seed)!;
        foreach (var level in groups.Distinct())
        {
            var rows = Enumerable.Range(0, groups.Length).Where(row => groups[row] == level).ToArray();
            var tested = rows.Count(row => split.IsTest[row]);
            Math.Abs(tested - (double)rows.Length * split.IsTest.Count(each => each) / groups.Length).ShouldBeLessThan(1);
            for (var fold = 0; fold < folds; fold++) Math.Abs(rows.Count(row => split.FoldOfRow[0][row] == fold) - (double)(rows.Length - tested) / folds).ShouldBeLessThan(1);
        }
    }, iter: 100);

    [Fact]
    public void Folds_of_a_random_split_differ_by_at_most_a_row() => Cases.Sample((groups, test, folds, seed) =>
    {
        var sizes = Split(SplitKind.Random, groups, test, folds, seed)!.FoldOfRow[0].Where(fold => fold >= 0).GroupBy(fold => fold).Select(fold => fold.Count()).ToList();
        (sizes.Max() - sizes.Min()).ShouldBeLessThanOrEqualTo(1);
    }, iter: 50);

    [Fact]
    public void No_group_is_on_two_sides_or_in_two_folds() => Cases.Sample((groups, test, folds, seed) =>
    {
        if (Split(SplitKind.Grouped, groups, test, folds, seed) is not { } split) return;
        foreach (var group in Enumerable.Range(0, groups.Length).GroupBy(row => groups[row]))
        {
            group.Select(row => split.IsTest[row]).Distinct().ShouldHaveSingleItem();
            foreach (var repeat in split.FoldOfRow) group.Select(row => repeat[row]).Distinct().ShouldHaveSingleItem();
        }
    }, iter: 100);

    [Fact]
    public void No_training_row_is_as_late_as_a_test_row_and_no_fold_as_late_as_the_next() => Cases.Sample((groups, test, folds, seed) =>
    {
        if (Split(SplitKind.Time, groups, test, folds, seed) is not { } split) return;
        split.FoldOfRow.ShouldHaveSingleItem();
        var parts = Enumerable.Range(0, groups.Length).GroupBy(row => split.IsTest[row] ? folds : split.FoldOfRow[0][row]).OrderBy(part => part.Key).ToList();
        foreach (var (earlier, later) in parts.Zip(parts.Skip(1))) earlier.Max(row => groups[row]).ShouldBeLessThan(later.Min(row => groups[row]));
    }, iter: 100);

    [Fact]
    public void Groups_of_like_size_come_near_to_the_share_that_was_asked_for()
    {
        var split = Split(SplitKind.Grouped, [.. Enumerable.Range(0, 400).Select(row => row / 4)], 0.25, 5, 7)!;
        split.IsTest.Count(isTest => isTest).ShouldBe(100);
    }

    [Fact]
    public void A_row_without_a_group_or_a_time_is_named()
    {
        var by = new NumericColumn("day", [.. Enumerable.Range(0, 50).Select(row => row == 30 ? double.NaN : row)]);
        foreach (var kind in new[] { SplitKind.Grouped, SplitKind.Time })
        {
            var fault = Splitter.Split(by, by, new SplitSettings { Kind = kind, By = "day" }, 1).Problems.ShouldHaveSingleItem();
            fault.Code.ShouldBe("data.split-by-missing");
            fault.Message.ShouldContain("Row 31");
        }
    }

    [Fact]
    public void A_given_split_tests_on_the_rows_that_the_column_names_and_on_no_other()
    {
        var by = new NumericColumn("held", [.. Enumerable.Range(0, 50).Select(row => row >= 40 ? 1.0 : 0.0)], ColumnType.Boolean);
        var split = Splitter.Split(by, by, new SplitSettings { Kind = SplitKind.Given, By = "held", Folds = 4 }, 1).Required;
        split.IsTest.Index().Where(row => row.Item).Select(row => row.Index).ShouldBe(Enumerable.Range(40, 10));
        split.FoldOfRow.Length.ShouldBe(2);
        split.FoldOfRow[0][..40].GroupBy(fold => fold).Select(fold => fold.Count()).ShouldBe([10, 10, 10, 10]);
    }

    [Theory]
    [InlineData(2, 40)]
    [InlineData(double.NaN, 40)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void A_column_that_does_not_say_which_rows_are_tested_on_is_refused(double cell, int ofOthers)
    {
        var by = new NumericColumn("held", [.. Enumerable.Range(0, 50).Select(row => row == 0 ? cell : row > 50 - ofOthers ? 0.0 : ofOthers == 0 ? 0.0 : 1.0)]);
        Splitter.Split(by, by, new SplitSettings { Kind = SplitKind.Given, By = "held" }, 1).Problems.ShouldHaveSingleItem().Code.ShouldBe("data.split-given");
    }

    private static RowSplit? Split(SplitKind kind, int[] groups, double test, int folds, ulong seed)
    {
        var column = new NumericColumn("group", Array.ConvertAll(groups, group => (double)group), ColumnType.Integer);
        var given = new NumericColumn("group", Array.ConvertAll(groups, group => group % 3 == 0 ? 1.0 : 0.0), ColumnType.Boolean);
        var outcome = Splitter.Split(column, kind switch { SplitKind.Grouped or SplitKind.Time => column, SplitKind.Given => given, _ => null }, new SplitSettings { Kind = kind, By = "group", Test = test, Folds = folds }, seed);
        if (!outcome.Succeeded) groups.Distinct().Count().ShouldBeLessThanOrEqualTo(folds);
        return outcome.Value;
    }
}
