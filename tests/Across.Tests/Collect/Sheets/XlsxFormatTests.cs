using System.IO.Compression;
using System.Text;
using Assay.Collect.Sheets;
using Assay.Evidence.Sheets;

namespace Across.Tests.Collect.Sheets;

public class XlsxFormatTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly XlsxFormat _format = new();

    [Fact]
    public void What_is_written_is_read_again_and_no_cell_is_a_formula()
    {
        var sheet = new Sheet([["code", "evidence"], ["S1", "=1+1"], [], ["", "two\nlines & <b>", " blanks "], ["😀", "+4"]]);
        var bytes = _format.Write(sheet);
        _format.Read(bytes, "x.xlsx").Required.Rows.Select(row => string.Join('|', row)).ShouldBe(sheet.Rows.Select(row => string.Join('|', row)));
        Part(bytes, "xl/worksheets/sheet1.xml").ShouldNotContain("<f");
        _format.Write(sheet).ShouldBe(bytes);
    }

    [Fact]
    public void Shared_texts_dates_gaps_and_cached_values_are_read_as_a_spreadsheet_shows_them()
    {
        var sheet = Read(
            """<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row><row r="4"><c r="A4" t="str"><f>1</f><v>S7</v></c><c r="B4" s="1"><v>46295</v></c><c r="C4"><v>4</v></c><c r="D4" s="2"><v>46295.5</v></c><c r="E4" t="b"><v>1</v></c></row>""");
        sheet.Rows.Select(row => string.Join('|', row)).ShouldBe(["", "code||Evidence", "", "S7|2026-09-30|4|2026-09-30|yes"]);
    }

    [Fact]
    public void Of_several_sheets_the_first_with_headings_is_read() =>
        _format.Read(Workbook("<row r=\"1\"><c t=\"inlineStr\"><is><t>Read me</t></is></c></row>", second: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"), "x.xlsx").Required.Cell(1, 0).ShouldBe("code");

    [Theory]
    [InlineData("<row r=\"999999\"/>")]
    [InlineData("<row r=\"2\"></row><row r=\"1\"></row>")]
    [InlineData("<row r=\"x\"></row>")]
    [InlineData("<row")]
    public void A_sheet_that_makes_no_sense_or_is_endless_is_refused(string rows) => _format.Read(Workbook(rows), "x.xlsx").Problems.ShouldHaveSingleItem().Code.ShouldBe("sheet.workbook");

    [Fact]
    public void What_is_no_workbook_is_refused() => _format.Read("PK no"u8.ToArray(), "x.xlsx").Problems.ShouldHaveSingleItem().Code.ShouldBe("sheet.workbook");

    private Sheet Read(string rows) => _format.Read(Workbook(rows), "x.xlsx").Required;

    private static byte[] Workbook(string rows, string? second = null)
    {
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var parts = new Dictionary<string, string>
        {
            ["xl/workbook.xml"] = $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="a" sheetId="1" r:id="r1"/><sheet name="b" sheetId="2" r:id="r2"/></sheets></workbook>""",
            ["xl/_rels/workbook.xml.rels"] = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="worksheets/one.xml"/><Relationship Id="r2" Target="/xl/worksheets/two.xml"/></Relationships>""",
            ["xl/sharedStrings.xml"] = $"""<sst xmlns="{Main}"><si><t>code</t></si><si><r><t>Evi</t></r><r><t>dence</t></r><rPh sb="0" eb="1"><t>said</t></rPh></si></sst>""",
            ["xl/styles.xml"] = $"""<styleSheet xmlns="{Main}"><numFmts><numFmt numFmtId="164" formatCode="dd\-mmm\-yy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>""",
            ["xl/worksheets/one.xml"] = $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""",
        };
        if (second is not null) parts["xl/worksheets/two.xml"] = $"""<worksheet xmlns="{Main}"><sheetData>{second}</sheetData></worksheet>""";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }

        return stream.ToArray();
    }

    private static string Part(byte[] bytes, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
