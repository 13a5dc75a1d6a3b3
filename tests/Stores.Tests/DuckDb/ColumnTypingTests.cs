using Assay.Tables;
using Assay.Tables.Engine;

namespace Stores.Tests.DuckDb;

public sealed class ColumnTypingTests : IDisposable
{
    private readonly TableFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_text_among_ninety_nine_numbers_is_named_with_its_line()
    {
        var column = await Column(Enumerable.Range(0, 99).Select(i => $"{i}.5").Append("unknown"));
        var fault = ColumnTyping.Resolve(column, null).Problems.ShouldHaveSingleItem();
        fault.ShouldSatisfyAllConditions(
            each => each.Code.ShouldBe("data.mixed-types"),
            each => each.Place.ShouldBe(new Assay.Kernel.Place("a.csv", 101, "x")),
            each => each.Value.ShouldBe("unknown"),
            each => each.Remedy.ShouldContain("type: category"));
        ColumnTyping.Resolve(column, ColumnType.Category).Required.ShouldBe(ColumnType.Category);
        ColumnTyping.IsMixed(column).ShouldBeTrue();
    }

    [Fact]
    public async Task Half_numbers_and_half_texts_are_names() =>
        ColumnTyping.Resolve(await Column(Enumerable.Range(0, 50).SelectMany(i => new[] { $"{i}", $"house {i}" })), null).Required.ShouldBe(ColumnType.Category);

    [Fact]
    public async Task A_text_among_times_is_named()
    {
        var fault = ColumnTyping.Resolve(await Column(Enumerable.Range(1, 28).Select(day => $"2024-01-{day:00}").Append("soon")), null).Problems.ShouldHaveSingleItem();
        fault.Value.ShouldBe("soon");
        fault.Expected.ShouldBe("a date or time");
    }

    [Fact]
    public async Task An_infinity_is_named_with_its_line()
    {
        var fault = ColumnTyping.Resolve(await Column(["1", "-inf", "2"]), null).Problems.ShouldHaveSingleItem();
        fault.Code.ShouldBe("data.infinite");
        fault.Place!.Line.ShouldBe(3);
    }

    [Theory]
    [InlineData(ColumnType.Integer, "1.5")]
    [InlineData(ColumnType.Number, "one")]
    [InlineData(ColumnType.Number, "inf")]
    [InlineData(ColumnType.Boolean, "yes")]
    [InlineData(ColumnType.Timestamp, "01/02/2024")]
    public async Task A_cell_that_is_not_of_the_declared_type_is_named(ColumnType type, string cell)
    {
        var good = type switch { ColumnType.Boolean => "true", ColumnType.Timestamp => "2024-01-01", _ => "1" };
        var fault = ColumnTyping.Resolve(await Column([good, cell]), type).Problems.ShouldHaveSingleItem();
        fault.ShouldSatisfyAllConditions(each => each.Code.ShouldBe("data.cell-type"), each => each.Place!.Line.ShouldBe(3), each => each.Value.ShouldBe(cell));
    }

    private async Task<InspectedColumn> Column(IEnumerable<string> cells) =>
        (await _folder.Inspect(_folder.Write("a.csv", "x,y\n" + string.Concat(cells.Select(cell => $"{cell},1\n"))))).Required.Columns[0];
}
