using Assay.Tables;
using Assay.Tables.Engine;

namespace Stores.Tests.DuckDb;

public sealed class RowFaultTests : IDisposable
{
    private readonly TableFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, RowFault, long> Faults() => new()
    {
        { "missing", new RowFault.MissingCell("n"), 1 },
        { "outside both", new RowFault.OutsideRange("n", 1, 2), 2 },
        { "below", new RowFault.OutsideRange("n", 2, null), 3 },
        { "above", new RowFault.OutsideRange("n", null, 2), 1 },
        { "texts", new RowFault.NoneOf("c", ["a", "it's"]), 1 },
        { "numbers", new RowFault.NoneOf("n", ["1", "2.0", "x"]), 2 },
        { "no number at all", new RowFault.NoneOf("n", ["x"]), 5 },
        { "flags", new RowFault.NoneOf("f", ["TRUE"]), 3 },
        { "pattern", new RowFault.NoMatch("c", "[a-z]"), 2 },
        { "half a match is none", new RowFault.NoMatch("c", "it"), 5 },
        { "repeated", new RowFault.Repeated(["c"], IgnoreMissing: true), 2 },
        { "repeated, missing compared", new RowFault.Repeated(["n", "c"], IgnoreMissing: false), 1 },
        { "conflicts", new RowFault.Conflicting(["c"], "f"), 3 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Rows_with_the_fault_are_counted(string what, RowFault fault, long count)
    {
        var file = await _folder.WriteAsync(
            "a.parquet",
            new NumericColumn("n", [1, 1, 2, 3, double.NaN, 0.5]),
            CategoricalColumn.FromTexts("c", ["a", "a", "a", "it's", null, "bb"]),
            new NumericColumn("f", [1, 1, 0, 0, 0, double.NaN], ColumnType.Boolean));
        (await _folder.Engine.CountAsync(file.Path, fault)).ShouldBe(count, what);
    }
}
