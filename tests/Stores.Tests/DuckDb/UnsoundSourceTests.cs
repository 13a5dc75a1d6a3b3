using System.Text;
using Assay.Tables;
using Assay.Tables.Engine;

namespace Stores.Tests.DuckDb;

public sealed class UnsoundSourceTests : IDisposable
{
    private readonly TableFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "data.empty-file", 1L)]
    [InlineData("\uFEFF", "data.empty-file", 1L)]
    [InlineData("\na,b\n1,2\n", "data.no-header", 1L)]
    [InlineData("a,b\n", "data.no-rows", null)]
    [InlineData("a,b\n1,2\n3\n", "data.ragged", 3L)]
    [InlineData("a,b\n1,2\n3,4,5\n6\n", "data.ragged", 3L)]
    [InlineData("a,b\n\"1\n2\",2\n3,4,5\n", "data.ragged", 4L)]
    [InlineData("a,b\n1,2\n\n3,4\n", "data.ragged", 3L)]
    [InlineData("a,b,a\n1,2,3\n", "data.duplicate-column", 1L)]
    [InlineData("a,b,A\n1,2,3\n", "data.duplicate-column", 1L)]
    [InlineData("a;b\n1;2\n", "data.separator", 1L)]
    [InlineData("a\tb\n1\t2\n", "data.separator", 1L)]
    [InlineData("a\n1\n", "data.one-column", 1L)]
    [InlineData("a,b\n1,\"2\n", "data.quote", 2L)]
    [InlineData("a,b\n1,2\"\n", "data.quote", 2L)]
    [InlineData("a,b\n1,\"2\"3\n", "data.quote", 2L)]
    [InlineData("a,b\n1,2\r3,4\n", "data.line-ending", 2L)]
    [InlineData("a,b\n1,2\n3,\0\n", "data.encoding", 3L)]
    public async Task What_is_wrong_with_a_file_is_named_once_with_its_line(string text, string code, long? line)
    {
        var fault = await _folder.OnlyFault(_folder.Write("loans.csv", text));
        fault.Code.ShouldBe(code);
        fault.Place!.File.ShouldBe("loans.csv");
        fault.Place.Line.ShouldBe(line);
        fault.Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Latin_1_is_named_with_the_line_and_the_text_it_would_be()
    {
        var fault = await _folder.OnlyFault(_folder.Write("loans.csv", Encoding.Latin1.GetBytes("name,b\nAnn,1\nJosé,2\n")));
        fault.ShouldSatisfyAllConditions(
            each => each.Code.ShouldBe("data.encoding"),
            each => each.Place!.Line.ShouldBe(3),
            each => each.Value.ShouldBe("José"),
            each => each.Remedy.ShouldContain("UTF-8"));
    }

    [Fact]
    public async Task A_field_without_end_is_stopped_early()
    {
        var fault = await _folder.OnlyFault(_folder.Write("loans.csv", "a,b\n1,\"" + new string('x', 2_000_000)));
        fault.Code.ShouldBe("data.field-too-long");
        fault.Value!.Length.ShouldBe(80);
    }

    [Fact]
    public async Task Each_unsound_file_has_its_own_problem()
    {
        var inspection = await _folder.Inspect(_folder.Write("1.csv", "a,b\n1\n"), _folder.Write("2.csv", "a,b\n1,2\n"), _folder.Write("3.csv", ""));
        inspection.Problems.Select(problem => $"{problem.Place!.File} {problem.Code}").ShouldBe(["1.csv data.ragged", "3.csv data.empty-file"]);
    }

    [Theory]
    [InlineData("a,c\n1,2\n", "c", "'b'")]
    [InlineData("a,b,c\n1,2,3\n", "c", "no more than 2 columns")]
    public async Task Files_with_other_headers_are_told_apart(string other, string found, string expected)
    {
        var fault = await _folder.OnlyFault(_folder.Write("1.csv", "a,b\n1,2\n"), _folder.Write("2.csv", other));
        fault.Code.ShouldBe("data.headers-differ");
        fault.Value.ShouldBe(found);
        fault.Expected.ShouldBe(expected);
    }

    [Fact]
    public async Task One_of_several_files_may_have_no_rows() =>
        (await _folder.Inspect(_folder.Write("1.csv", "a,b\n1,2\n"), _folder.Write("2.csv", "a,b\n"))).Required.Rows.ShouldBe(1);

    [Fact]
    public async Task Two_formats_are_not_mixed()
    {
        var parquet = await _folder.WriteAsync("2.parquet", new NumericColumn("a", [1]), new NumericColumn("b", [1]));
        (await _folder.OnlyFault(_folder.Write("1.csv", "a,b\n1,2\n"), parquet)).Code.ShouldBe("data.mixed-formats");
    }

    [Fact]
    public async Task A_Parquet_file_of_no_bytes_is_empty() => (await _folder.OnlyFault(_folder.Write("a.parquet", ""))).Code.ShouldBe("data.empty-file");

    [Fact]
    public async Task A_text_called_Parquet_is_not_one() => (await _folder.OnlyFault(_folder.Write("a.parquet", "a,b\n1,2\n3,4\n"))).Code.ShouldBe("data.not-parquet");

    [Fact]
    public async Task A_Parquet_file_that_was_cut_off_is_damaged()
    {
        var whole = await File.ReadAllBytesAsync((await _folder.WriteAsync("whole.parquet", new NumericColumn("a", [1, 2, 3]), new NumericColumn("b", [1, 2, 3]))).Path);
        (await _folder.OnlyFault(_folder.Write("cut.parquet", whole[..^20]))).Code.ShouldBe("data.parquet-damaged");
    }

    [Fact]
    public async Task A_Parquet_file_with_other_bytes_in_its_footer_is_damaged()
    {
        var whole = await File.ReadAllBytesAsync((await _folder.WriteAsync("whole.parquet", new NumericColumn("a", [1, 2, 3]), new NumericColumn("b", [1, 2, 3]))).Path);
        var footer = whole.Length - 8 - BitConverter.ToInt32(whole, whole.Length - 8);
        for (var i = footer; i < footer + 30; i++) whole[i] ^= 0xFF;
        (await _folder.OnlyFault(_folder.Write("odd.parquet", whole))).Code.ShouldBe("data.parquet-damaged");
    }

    [Fact]
    public async Task A_file_that_is_written_to_meanwhile_is_not_imported()
    {
        var file = _folder.Write("loans.csv", "a,b\n1,2\n");
        var inspection = (await _folder.Inspect(file)).Required;
        _folder.Write("loans.csv", "a,b\n1,2\n3,4\n");
        var imported = await _folder.Engine.ImportAsync(inspection, [new ColumnImport("a", ColumnType.Integer)], _folder.In("out.parquet"));
        imported.Problems.ShouldHaveSingleItem().Code.ShouldBe("data.changed");
    }

    [Fact]
    public async Task An_infinity_in_a_Parquet_file_is_named_with_its_row()
    {
        var file = await _folder.WriteAsync("a.parquet", new NumericColumn("a", [1, double.PositiveInfinity, 3]), new NumericColumn("b", [1, 2, 3]));
        var fault = ColumnTyping.Resolve((await _folder.Inspect(file)).Required.Columns[0], null).Problems.ShouldHaveSingleItem();
        fault.Code.ShouldBe("data.infinite");
        fault.Place.ShouldBe(new Assay.Kernel.Place("a.parquet", 2, "a"));
    }
}
