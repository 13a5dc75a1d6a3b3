using Assay.Tables;
using Assay.Tables.Profiling;

namespace Stores.Tests.DuckDb;

public sealed class ProfileTests : IDisposable
{
    private readonly TableFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Numbers_have_moments_quantiles_and_a_histogram()
    {
        var column = (await Profile(new NumericColumn("x", [.. Enumerable.Range(0, 101).Select(i => (double)i - 10), double.NaN]), Filler(102)))["x"];
        column.ShouldSatisfyAllConditions(each => each.Missing.ShouldBe(1), each => each.Distinct.ShouldBe(101));
        column.Numbers!.ShouldSatisfyAllConditions(
            numbers => numbers.Least.ShouldBe(-10),
            numbers => numbers.Greatest.ShouldBe(90),
            numbers => numbers.Mean.ShouldBe(40, 1e-12),
            numbers => numbers.StandardDeviation!.Value.ShouldBe(Math.Sqrt(101 * 102 / 12.0), 1e-9),
            numbers => numbers.Skewness!.Value.ShouldBe(0, 1e-12),
            numbers => numbers.At(0.25).ShouldBe(15),
            numbers => numbers.Zeros.ShouldBe(1),
            numbers => numbers.Negatives.ShouldBe(10),
            numbers => numbers.Histogram.Length.ShouldBe(20),
            numbers => numbers.Histogram.Sum(bin => bin.Rows).ShouldBe(101),
            numbers => numbers.Histogram[^1].Rows.ShouldBe(6));
    }

    [Fact]
    public async Task Values_are_counted_commonest_first()
    {
        var profile = await Profile(
            CategoricalColumn.FromTexts("c", ["b", "a", "b", null, "c", "c"]), new NumericColumn("i", [2, 2, 1, 1, 7, double.NaN], ColumnType.Integer), new NumericColumn("f", [1, 0, 1, 1, double.NaN, 0], ColumnType.Boolean),
            new NumericColumn("t", [0, 0, 86_400, double.NaN, double.NaN, double.NaN], ColumnType.Timestamp));
        profile["c"].Commonest.ShouldBe([new("b", 2), new("c", 2), new("a", 1)]);
        profile["i"].Commonest.ShouldBe([new("1", 2), new("2", 2), new("7", 1)]);
        profile["f"].Commonest.ShouldBe([new("true", 3), new("false", 2)]);
        profile["t"].Commonest[0].ShouldBe(new ValueCount("1970-01-01T00:00:00+00:00", 2));
        profile["t"].Times!.Latest.ShouldBe(DateTimeOffset.UnixEpoch.AddDays(1));
    }

    [Fact]
    public async Task A_column_without_values_or_with_one_has_no_spread()
    {
        var profile = await Profile(new NumericColumn("none", [double.NaN, double.NaN]), new NumericColumn("same", [3, 3]), new NumericColumn("huge", [-1.5e308, 1.5e308]));
        profile["none"].ShouldSatisfyAllConditions(each => each.Numbers.ShouldBeNull(), each => each.Distinct.ShouldBe(0), each => each.Missing.ShouldBe(2));
        profile["same"].Numbers!.ShouldSatisfyAllConditions(each => each.Skewness.ShouldBeNull(), each => each.Histogram.ShouldHaveSingleItem().Rows.ShouldBe(2));
        profile["huge"].Numbers!.Histogram.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_profile_does_not_depend_on_the_number_of_threads()
    {
        var file = await _folder.WriteAsync("a.parquet", new NumericColumn("x", [.. Enumerable.Range(0, 300_000).Select(i => Math.Sin(i) * 1e5)]), Filler(300_000));
        var one = new Assay.Stores.Embedded.DuckDb.DuckDbTableEngine(new() { TemporaryFolder = _folder.Path, Threads = 1 });
        System.Text.Json.JsonSerializer.Serialize(await new TableProfiler(one).ProfileAsync(file.Path)).ShouldBe(System.Text.Json.JsonSerializer.Serialize(await new TableProfiler(_folder.Engine).ProfileAsync(file.Path)));
    }

    [Fact]
    public async Task Correlations_take_the_rows_where_both_columns_have_values()
    {
        var file = await _folder.WriteAsync("a.parquet", new NumericColumn("x", [1, 2, 3, double.NaN]), new NumericColumn("y", [2, 4, 6, 0]), new NumericColumn("same", [1, 1, 1, 1]));
        var pairs = await new TableProfiler(_folder.Engine).CorrelateAsync(file.Path, ["x", "y", "same"]);
        pairs[0].Pearson!.Value.ShouldBe(1, 1e-12);
        pairs[0].Rows.ShouldBe(3);
        pairs[1].Pearson.ShouldBeNull();
        pairs.Length.ShouldBe(3);
    }

    [Fact]
    public async Task Correlations_over_many_blocks_are_those_of_the_whole()
    {
        const int rows = 100_000;
        double[] x = [.. Enumerable.Range(0, rows).Select(i => i % 11 == 0 ? double.NaN : 1e6 + Math.Sin(i))], y = [.. Enumerable.Range(0, rows).Select(i => i % 7 == 0 ? double.NaN : Math.Sin(i) + Math.Cos(i * 3) + (i > rows / 2 ? 5 : 0))];
        var file = await _folder.WriteAsync("a.parquet", new NumericColumn("x", x), new NumericColumn("y", y), new NumericColumn("same", [.. Enumerable.Repeat(0.1, rows)]));
        var pairs = await new TableProfiler(_folder.Engine).CorrelateAsync(file.Path, ["x", "y", "same"]);
        int[] both = [.. Enumerable.Range(0, rows).Where(i => i % 11 != 0 && i % 7 != 0)];
        pairs[0].Rows.ShouldBe(both.Length);
        double meanX = both.Average(i => x[i]), meanY = both.Average(i => y[i]), xy = both.Sum(i => (x[i] - meanX) * (y[i] - meanY));
        pairs[0].Pearson!.Value.ShouldBe(xy / Math.Sqrt(both.Sum(i => Math.Pow(x[i] - meanX, 2)) * both.Sum(i => Math.Pow(y[i] - meanY, 2))), 1e-9);
        pairs[1].Pearson.ShouldBeNull();
    }

    [Fact]
    public async Task Only_numbers_are_correlated()
    {
        var file = await _folder.WriteAsync("a.parquet", new NumericColumn("x", [1, 2]), CategoricalColumn.FromTexts("c", ["a", "b"]));
        await Should.ThrowAsync<ArgumentException>(() => new TableProfiler(_folder.Engine).CorrelateAsync(file.Path, ["x", "c"]));
    }

    [Fact]
    public async Task Without_values_only_counts_are_left()
    {
        var column = (await Profile(CategoricalColumn.FromTexts("name", ["Ann", "Bob"]), Filler(2)))["name"].WithoutValues();
        column.Distinct.ShouldBe(2);
        System.Text.Json.JsonSerializer.Serialize(column).ShouldNotContain("Ann");
    }

    private static NumericColumn Filler(int rows) => new("filler", new double[rows]);

    private async Task<TableProfile> Profile(params Column[] columns) => await new TableProfiler(_folder.Engine).ProfileAsync((await _folder.WriteAsync("a.parquet", columns)).Path);
}
