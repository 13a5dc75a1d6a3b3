using Assay.Monitor.Drift;
using Assay.Monitor.References;
using Assay.Statistics.Distances;
using Assay.Statistics.MultipleTesting;
using Assay.Tables;

namespace Stages.Tests.Monitor;

public class DriftComparerTests
{
    private static readonly string[] Columns = ["amount", "age", "region"];

    [Fact]
    public void Rows_of_the_same_law_have_not_drifted()
    {
        var found = DriftComparer.Compare(Rows.Exact(Rows.Of(1, 4_000)), Rows.Of(2, 3_000), Columns, new DriftMethod());
        found.Length.ShouldBe(3);
        found.ShouldAllBe(column => !column.HasDrifted && column.EffectLow <= column.Effect && column.Effect <= column.EffectHigh);
    }

    [Fact]
    public void A_shift_of_one_column_is_found_in_that_column_alone()
    {
        var found = DriftComparer.Compare(Rows.Exact(Rows.Of(1, 4_000)), Rows.Of(2, 3_000, shift: 5), Columns, new DriftMethod());
        found.Where(column => column.HasDrifted).ShouldHaveSingleItem().Column.ShouldBe("amount");
        found[0].Wasserstein!.Value.ShouldBe(5, 0.7);
        found[0].NormedWasserstein!.Value.ShouldBe(0.5, 0.07);
    }

    [Fact]
    public void A_new_level_is_drift_of_its_column()
    {
        var found = DriftComparer.Compare(Rows.Exact(Rows.Of(1, 4_000)), Rows.Of(2, 3_000, region: "west"), Columns, new DriftMethod());
        found.Where(column => column.HasDrifted).ShouldHaveSingleItem().Column.ShouldBe("region");
    }

    [Fact]
    public void On_very_many_rows_a_difference_that_is_sure_and_small_is_no_drift()
    {
        var found = DriftComparer.Compare(Rows.Exact(Rows.Of(1, 60_000)), Rows.Of(2, 60_000, shift: 0.5), ["amount"], new DriftMethod()).ShouldHaveSingleItem();
        found.IsSignificant.ShouldBeTrue();
        found.HasDrifted.ShouldBeFalse();
    }

    [Fact]
    public void A_stored_profile_finds_what_the_rows_find_within_its_bound()
    {
        var (before, now) = (Rows.Of(1, 30_000, missing: 9), Rows.Of(2, 20_000, shift: 3, region: "west"));
        var exact = DriftComparer.Compare(Rows.Exact(before), now, Columns, new DriftMethod());
        var stored = DriftComparer.Compare(Rows.Stored(before), now, Columns, new DriftMethod());
        foreach (var (one, other) in exact.Zip(stored))
        {
            other.Column.ShouldBe(one.Column);
            other.HasDrifted.ShouldBe(one.HasDrifted);
            other.Statistic!.Value.ShouldBe(one.Statistic!.Value, other.StatisticErrorBound + 1e-9);
            other.StatisticErrorBound.ShouldBeLessThan(0.005);
            other.PopulationStabilityIndex!.Value.ShouldBe(one.PopulationStabilityIndex!.Value, 1e-9);
            if (one.Wasserstein is { } moved) other.Wasserstein!.Value.ShouldBe(moved, other.WassersteinErrorBound + 1e-9);
        }
    }

    [Fact]
    public void Profiles_of_parts_merge_into_one_of_the_whole()
    {
        var whole = Rows.Of(1, 12_000);
        Table[] parts = [whole.Take([.. Enumerable.Range(0, 5_000)]), whole.Take([.. Enumerable.Range(5_000, 7_000)])];
        var merged = Rows.Stored(parts[0]).Profile.Merge(Rows.Stored(parts[1]).Profile);
        merged.Rows.ShouldBe(12_000);
        var now = Rows.Of(2, 6_000, shift: 4);
        var (exact, stored) = (DriftComparer.Compare(Rows.Exact(whole), now, Columns, new DriftMethod()), DriftComparer.Compare(new Reference(merged), now, Columns, new DriftMethod()));
        foreach (var (one, other) in exact.Zip(stored)) other.Statistic!.Value.ShouldBe(one.Statistic!.Value, other.StatisticErrorBound + 1e-9);
        merged.ErrorBound().ShouldBeLessThan(0.01);
    }

    [Theory]
    [InlineData(PValueCorrection.Holm)]
    [InlineData(PValueCorrection.BenjaminiHochberg)]
    public void Among_many_columns_without_drift_chance_is_not_called_sure(PValueCorrection correction)
    {
        var method = new DriftMethod { Correction = correction, LeastEffect = 0.001 };
        var alarms = Enumerable.Range(0, 40).Count(trial => DriftComparer.Compare(Rows.Exact(Rows.Of((ulong)(100 + trial), 300)), Rows.Of((ulong)(200 + trial), 300), Columns, method).Any(column => column.IsSignificant));
        alarms.ShouldBeLessThanOrEqualTo(6);
    }

    [Fact]
    public void Counts_are_kept_of_every_row_and_are_what_the_stability_index_is_of()
    {
        foreach (var found in DriftComparer.Compare(Rows.Exact(Rows.Of(1, 4_000)), Rows.Of(2, 3_000, shift: 2, region: "west"), Columns, new DriftMethod()))
        {
            var counts = found.Counts.ShouldNotBeNull();
            (counts.Reference.Sum(), counts.Window.Sum()).ShouldBe((found.ReferenceRows, found.Rows));
            counts.Reference.Length.ShouldBe(counts.Edges.IsEmpty ? counts.Levels.Length + 2 : counts.Edges.Length - 1);
            PopulationStabilityIndex.OfCounts([.. counts.Reference], [.. counts.Window]).ShouldBe(found.PopulationStabilityIndex!.Value);
        }
    }

    [Fact]
    public void A_level_of_fewer_than_ten_rows_has_no_name_on_record()
    {
        var (before, now) = (Rows.Of(1, 4_000), Rows.Of(2, 3_000));
        before = new Table([.. before.Columns.Where(column => column.Name != "region"), Levels("region", 4_000, "Ada Lovelace", 5)]);
        now = new Table([.. now.Columns.Where(column => column.Name != "region"), Levels("region", 3_000, "Ada Lovelace", 4)]);
        DriftComparer.Compare(Rows.Exact(before), now, ["region"], new DriftMethod()).ShouldHaveSingleItem().Counts!.Levels.ShouldBe(["north"]);
    }

    [Fact]
    public void What_may_be_personal_has_no_counts_on_record()
    {
        var (before, now) = (Renamed(Rows.Of(1, 4_000), "amount", "phone number"), Renamed(Rows.Of(2, 3_000), "amount", "phone number"));
        var found = DriftComparer.Compare(Rows.Exact(before).Withholding(["region"]), now, ["phone number", "age", "region"], new DriftMethod());
        found.Where(column => column.Counts is not null).ShouldHaveSingleItem().Column.ShouldBe("age");
        found.ShouldAllBe(column => column.Effect != null);
    }

    private static CategoricalColumn Levels(string name, int rows, string rare, int times) => new(name, [.. Enumerable.Range(0, rows).Select(row => row < times ? 1 : 0)], ["north", rare]);

    private static Table Renamed(Table table, string from, string to) => new([.. table.Columns.Select(column => column is NumericColumn numbers && column.Name == from ? new NumericColumn(to, numbers.Values, numbers.Type) : column)]);
}
