using System.Collections.Immutable;
using System.Text;
using Assay.Evidence.Sheets;
using CsCheck;

namespace Across.Tests.Evidence.Sheets;

public class CsvSheetsTests
{
    private static readonly string[] Cells = ["plain", "a,b", "a;b", "say \"no\"", "two\nlines", "", "=1+1", "'=1+1", "+4", "-", "@home", "'quoted", "\ttab", "  blanks "];

    [Fact]
    public void What_is_written_is_read_again_whatever_is_in_the_cells() =>
        Gen.OneOf(Cells.Select(cell => Gen.Const(cell)).ToArray()).Array[2, 5].Array[1, 8].Sample(rows =>
        {
            var sheet = new Sheet([["code", "evidence"], .. rows.Select(row => Enumerable.ToArray([.. row, "end"]).ToImmutableArray())]);
            Read(CsvSheets.Write(sheet)).Rows.Select(row => string.Join('|', row)).ShouldBe(sheet.Rows.Select(row => string.Join('|', row)));
        });

    [Theory]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM")]
    [InlineData("\t=1")]
    public void No_written_cell_is_a_formula(string text) => CsvSheets.Write(new Sheet([[text]])).ShouldStartWith("\"'");

    [Theory]
    [InlineData("a;b\n1;one, two, three\n2;x, y\n")]
    [InlineData("a\tb\n1\tone, two\n")]
    [InlineData("\uFEFFa,b\r\n1,\"one; two\"\r\n")]
    [InlineData("a,b\r1,\"one; two\"")]
    public void Separators_line_breaks_and_a_byte_order_mark_are_told_apart(string text)
    {
        var sheet = Read(text);
        sheet.Cell(1, 0).ShouldBe("a");
        sheet.Cell(2, 0).ShouldBe("1");
        sheet.Cell(2, 1).ShouldStartWith("one");
    }

    [Fact]
    public void A_quoted_cell_that_is_never_closed_and_bytes_that_are_no_text_are_refused()
    {
        CsvSheets.Read("a,\"b\n"u8, "x.csv").Problems.ShouldHaveSingleItem().Code.ShouldBe("sheet.quote");
        CsvSheets.Read([0x61, 0x00, 0x2C], "x.csv").Problems.ShouldHaveSingleItem().Code.ShouldBe("import.not-text");
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    public void Columns_are_named_as_spreadsheets_do(int column, string name) => Sheet.ColumnName(column).ShouldBe(name);

    private static Sheet Read(string text) => CsvSheets.Read(Encoding.UTF8.GetBytes(text), "x.csv").Required;
}
