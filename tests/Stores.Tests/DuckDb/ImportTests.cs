using System.Globalization;
using Assay.Kernel;
using Assay.Tables;
using Assay.Tables.Engine;
using CsCheck;

namespace Stores.Tests.DuckDb;

public sealed class ImportTests : IDisposable
{
    private static readonly Gen<string> Cell = Gen.OneOf(
        OneOf.These("", "\"", "\"\"", ",", "\n", "\r\n", "\r", "a,b", "a\"b", " a ", "1", "1.50", "007", "NA", "true", "2024-01-01", "ö", "😀", "'", "\\", "\uFEFF", "#", "\t", "a\nb,\"c\""),
        Gen.String[Gen.Char['\u0001', '\uD7FF'], 0, 12]);

    private readonly TableFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_column_has_the_type_of_all_its_cells()
    {
        var table = await _folder.Import(_folder.Write("a.csv", "i,n,c,b,t,zip,long,none\r\n1,1,x,true,2024-01-01,07001,1234567890123456789,\r\n2,2.5,\"y, z\",FALSE,2024-01-02T03:04:05Z,90210,1,NA\r\n,NaN,,null,,,,"));
        table.Columns.Select(column => $"{column.Name} {column.Type}").ShouldBe(["i Integer", "n Number", "c Category", "b Boolean", "t Timestamp", "zip Category", "long Category", "none Category"]);
        table.Columns.Select(column => column.TextAt(1)).ShouldBe(["2", "2.5", "y, z", "0", "1704164645", "90210", "1", null]);
        table.Columns.ShouldAllBe(column => column.IsMissing(2));
    }

    [Fact]
    public async Task Rows_keep_their_order_over_several_files()
    {
        var table = await _folder.Import(_folder.Write("2.csv", "a,b\n1,x\n2,x\n"), _folder.Write("1.csv", "a,b\n3,y\n"));
        table.Numeric("a").Values.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task A_column_without_a_name_gets_one()
    {
        var table = await _folder.Import(_folder.Write("a.csv", "\"\", b \n1,2\n"));
        table.Columns.Select(column => column.Name).ShouldBe(["unnamed_1", "b"]);
    }

    [Fact]
    public async Task A_declared_type_is_kept_and_only_the_named_columns_are_taken()
    {
        var inspection = (await _folder.Inspect(_folder.Write("a.csv", "a,b,c\n1,2,3\n2,3,4\n"))).Required;
        var table = await _folder.Import(inspection, new ColumnImport("c", ColumnType.Category), new ColumnImport("a", ColumnType.Number));
        table.Columns.Select(column => $"{column.Name} {column.Type}").ShouldBe(["c Category", "a Number"]);
    }

    [Fact]
    public async Task The_same_table_has_the_same_bytes_whatever_it_was_written_from()
    {
        var file = _folder.Write("a.csv", "a,b\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i},{i % 7}\n")));
        var table = await _folder.Import(file);
        var first = Digest.Of(await File.ReadAllBytesAsync(_folder.In("imported.parquet")));
        await _folder.Import(file);
        Digest.Of(await File.ReadAllBytesAsync(_folder.In("imported.parquet"))).ShouldBe(first);
        await _folder.Engine.WriteAsync(table, _folder.In("again.parquet"), TableFormat.Parquet);
        Digest.Of(await File.ReadAllBytesAsync(_folder.In("again.parquet"))).ShouldBe(first);
    }

    [Fact]
    public void Any_text_that_is_written_by_the_rules_is_read_as_it_was() => Gen.Select(Gen.Int[2, 5], Gen.Int[1, 8], Gen.Bool).SelectMany((columns, rows, carriage) => Gen.Select(Cell.Array[columns].Array[rows], Gen.Const(carriage))).Sample(
        (cells, carriage) =>
        {
            using var folder = new TableFolder();
            var header = string.Join(',', Enumerable.Range(0, cells[0].Length).Select(i => $"c{i}"));
            var lineEnd = carriage ? "\r\n" : "\n";
            var file = folder.Write("a.csv", header + lineEnd + string.Concat(cells.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + lineEnd)));
            var inspection = folder.Inspect(file).Result.Required;
            var table = folder.Import(inspection, [.. inspection.Columns.Select(column => new ColumnImport(column.Name, ColumnType.Category))]).Result;
            for (var row = 0; row < cells.Length; row++)
            {
                for (var column = 0; column < cells[row].Length; column++) table.Columns[column].TextAt(row).ShouldBe(IsMissing(cells[row][column]) ? null : cells[row][column]);
            }
        },
        iter: 60);

    [Fact]
    public void Whatever_the_bytes_are_it_is_a_sound_table_or_a_problem_with_a_place() => Gen.OneOf(Gen.Byte.Array[0, 60], OneOf.These((byte)'a', (byte)'1', (byte)',', (byte)'"', (byte)'\n', (byte)'\r', (byte)0xC3).Array[0, 60]).Sample(
        bytes =>
        {
            using var folder = new TableFolder();
            var inspection = folder.Inspect(folder.Write("a.csv", bytes)).Result;
            if (inspection.Succeeded) inspection.Value.Columns.ShouldAllBe(column => column.Cells.Rows == inspection.Value.Rows);
            else inspection.Problems.ShouldAllBe(problem => problem.Place!.File == "a.csv" && problem.Remedy.Length > 0);
        },
        iter: 1_000);

    [Fact]
    public async Task A_table_comes_back_from_both_formats_as_it_was_written()
    {
        Column[] columns =
        [
            new NumericColumn("n", [0.1, double.NaN, -1e300]), new NumericColumn("i", [1, double.NaN, -7], ColumnType.Integer), new NumericColumn("b", [1, 0, double.NaN], ColumnType.Boolean),
            new NumericColumn("t", [0.25, -0.5, double.NaN], ColumnType.Timestamp), CategoricalColumn.FromTexts("it's \"c\"", ["é, x", null, "two\nlines"]),
        ];
        foreach (var name in new[] { "a.csv", "a.parquet" })
        {
            var table = await _folder.Import(await _folder.WriteAsync(name, columns));
            table.Columns.Select(column => column.Type).ShouldBe(columns.Select(column => column.Type));
            for (var row = 0; row < 3; row++) table.Columns.Select(column => column.TextAt(row)).ShouldBe(columns.Select(column => column.TextAt(row)));
        }
    }

    [Fact]
    public async Task Texts_of_a_Parquet_file_are_read_as_the_project_declares_or_the_first_that_cannot_be_is_named()
    {
        var file = await _folder.WriteAsync("a.parquet", CategoricalColumn.FromTexts("x", ["1", " 2.5 ", null]), CategoricalColumn.FromTexts("y", ["1", "one", "2"]));
        var inspection = (await _folder.Inspect(file)).Required;
        (await _folder.Import(inspection, new ColumnImport("x", ColumnType.Number))).Numeric("x").Values.ShouldBe([1, 2.5, double.NaN]);
        var fault = (await _folder.Engine.ImportAsync(inspection, [new ColumnImport("y", ColumnType.Number)], _folder.In("out.parquet"))).Problems.ShouldHaveSingleItem();
        fault.ShouldSatisfyAllConditions(each => each.Code.ShouldBe("data.cell-type"), each => each.Value.ShouldBe("one"), each => each.Message.ShouldContain("row 2"));
    }

    [Fact]
    public async Task Whole_numbers_that_doubles_cannot_hold_are_names()
    {
        var file = _folder.Write("big.csv", "a,b\n9007199254740993,1\n2,2\n");
        var inspection = (await _folder.Inspect(file)).Required;
        ColumnTyping.Suggest(inspection.Columns[0]).ShouldBe(ColumnType.Category);
        (await _folder.Import(file)).Categorical("a").TextAt(0).ShouldBe(9007199254740993L.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_stop_is_heard()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => _folder.Engine.InspectAsync([_folder.Write("a.csv", "a,b\n1,2\n")], stop.Token));
    }

    private static bool IsMissing(string cell) => cell.Trim(' ', '\t').ToLowerInvariant() is "" or "na" or "n/a" or "nan" or "null";
}
