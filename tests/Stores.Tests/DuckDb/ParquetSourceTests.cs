using Assay.Stores.Embedded.DuckDb;
using Assay.Stores.Embedded.DuckDb.Parquet;
using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Tables.Sources;

namespace Stores.Tests.DuckDb;

/// <summary>Parquet files that others wrote.</summary>
public sealed class ParquetSourceTests : IDisposable
{
    private readonly TableFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Stored_types_become_those_of_a_table()
    {
        var table = await _folder.Import(Write("a.parquet", "SELECT 1::TINYINT AS i, 2.50::DECIMAL(9,2) AS d, 'nan'::FLOAT AS f, true AS b, DATE '2024-01-02' AS t, TIMESTAMPTZ '2024-01-02 00:00:00+02' AS z, 'x' AS c, 'a'::ENUM('a', 'b') AS e, 12345678901234567890::UBIGINT AS big"));
        table.Columns.Select(column => $"{column.Name} {column.Type} {column.TextAt(0)}").ShouldBe(
            ["i Integer 1", "d Number 2.5", "f Number ", "b Boolean 1", "t Timestamp 1704153600", "z Timestamp 1704146400", "c Category x", "e Category a", "big Category 12345678901234567890"]);
    }

    [Theory]
    [InlineData("[1, 2]")]
    [InlineData("{'a': 1}")]
    [InlineData("'x'::BLOB")]
    public async Task What_a_table_does_not_hold_is_named(string value)
    {
        var fault = await _folder.OnlyFault(Write("a.parquet", $"SELECT 1 AS i, {value} AS odd"));
        fault.Code.ShouldBe("data.parquet-type");
        fault.Place!.Field.ShouldBe("odd");
    }

    [Fact]
    public async Task Files_with_other_types_are_told_apart()
    {
        var fault = await _folder.OnlyFault(Write("1.parquet", "SELECT 1 AS a, 2 AS b"), Write("2.parquet", "SELECT 1 AS a, 'x' AS b"));
        fault.ShouldSatisfyAllConditions(each => each.Code.ShouldBe("data.types-differ"), each => each.Place!.File.ShouldBe("2.parquet"), each => each.Place!.Field.ShouldBe("b"));
    }

    [Fact]
    public async Task Several_files_are_one_table_in_their_order()
    {
        var table = await _folder.Import(Write("2.parquet", "SELECT range AS a, 'x' AS b FROM range(3)"), Write("1.parquet", "SELECT 7 AS a, 'y' AS b"));
        table.Numeric("a").Values.ShouldBe([0, 1, 2, 7]);
    }

    [Fact]
    public async Task A_file_without_rows_is_named() => (await _folder.OnlyFault(Write("a.parquet", "SELECT 1 AS a, 2 AS b WHERE false"))).Code.ShouldBe("data.no-rows");

    [Fact]
    public async Task Times_written_as_texts_are_read_as_declared()
    {
        var inspection = (await _folder.Inspect(Write("a.parquet", "SELECT '2024-01-02' AS t, 1 AS b"))).Required;
        (await _folder.Import(inspection, new ColumnImport("t", ColumnType.Timestamp))).Numeric("t").Values.ShouldBe([1704153600]);
    }

    private SourceFile Write(string name, string query)
    {
        using var session = new DuckDbSession(new DuckDbOptions { Threads = 1 });
        session.Execute(ParquetFile.Copy(query, _folder.In(name)));
        return new SourceFile(_folder.In(name), name);
    }
}
