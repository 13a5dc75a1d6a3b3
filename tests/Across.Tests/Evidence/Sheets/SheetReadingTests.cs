using System.Text;
using Assay.Evidence.Sheets;

namespace Across.Tests.Evidence.Sheets;

public class SheetReadingTests
{
    private const string Tracker =
        """
        My portfolio,,,,
        ,,,,
        Date completed,Confidence (1-5),KSB(s),Description of evidence,Evidence link
        3/2/2026,4,S1,"Fired forty pots, evenly",https://example.org/pots
        soon,2,"S1.wide; B1",Helped a novice,
        ,1,S9,Sang a song,
        ,,S2,,
        ,,,Swept the floor,
        ,,S1 Fires pots,,pots.pdf
        """;

    [Fact]
    public void Columns_are_found_in_any_order_under_rows_of_other_things()
    {
        var layout = Layout(Tracker);
        layout.HeaderRow.ShouldBe(3);
        layout.Columns.ShouldBe(new Dictionary<SheetColumn, int> { [SheetColumn.Code] = 2, [SheetColumn.Evidence] = 3, [SheetColumn.Rating] = 1, [SheetColumn.Date] = 0, [SheetColumn.Link] = 4 });
    }

    [Fact]
    public void Rows_with_evidence_become_suggestions_for_the_parts_of_their_codes()
    {
        var reading = Read(Tracker);
        reading.Rows.Select(row => $"{row.Row}: {string.Join(' ', row.Parts)}").ShouldBe(["4: S1.fire S1.wide", "5: S1.wide B1.kind", "9: S1.fire S1.wide"]);
        reading.Rows[0].Evidence.ShouldBe("Fired forty pots, evenly");
        reading.Rows[0].Date.ShouldBe(new DateOnly(2026, 2, 3));
        reading.Rows[2].Link.ShouldBe("pots.pdf");
        reading.Empty.ShouldBe(1);
    }

    [Fact]
    public void What_cannot_be_read_is_told_by_row_and_column() =>
        Read(Tracker).Unread.Select(cell => $"{cell.Column}{cell.Row} '{cell.Value}'").ShouldBe(["A5 'soon'", "C6 'S9'", "C8 ''"]);

    [Fact]
    public void A_sheet_without_headings_is_refused() => SheetHeadings.Find(Sheet("a,b\nS1,x\n"), "x.csv").Problems.ShouldHaveSingleItem().Code.ShouldBe("sheet.no-heading");

    [Theory]
    [InlineData("S1", "S1.fire S1.wide", "")]
    [InlineData("s1.FIRE", "S1.fire", "")]
    [InlineData("S1.fire, S2", "S1.fire S2.glaze", "")]
    [InlineData("S2 B1", "B1.kind S2.glaze", "")]
    [InlineData("B1: kind, and patient", "B1.kind", "")]
    [InlineData("S2; K7", "S2.glaze", "K7")]
    [InlineData("", "", "")]
    public void Codes_are_read_as_people_write_them(string cell, string parts, string strange)
    {
        var read = SheetCodes.Read(cell, SomeStandard.Potter);
        string.Join(' ', read.Parts).ShouldBe(parts);
        string.Join(' ', read.Strange).ShouldBe(strange);
    }

    [Fact]
    public void Coverage_that_was_exported_is_a_sheet_that_can_be_filled_in_and_imported()
    {
        var scope = new Assay.Evidence.Coverage.CoverageScope(SomeTallies.Ada, null, SomeTallies.Now);
        var coverage = Assay.Evidence.Coverage.CoverageCalculator.Of(SomeStandard.Potter, scope, [SomeTallies.Of("kiln.even")], [], []);
        var written = CsvSheets.Write(CoverageSheet.Of(coverage, Array.Empty<string>().ToLookup(claim => claim)));
        written.ShouldContain("S1.fire,fire,Fires pots evenly,recorded,current,\"1 record, 1 kind, 1 project, 1 month\",,,Say in your own words");
        Read(written).Rows.ShouldBeEmpty();
        Read(written).Empty.ShouldBe(4);
        Read(written.Replace("'assay note'.,", "'assay note'.,The Tuesday firing", StringComparison.Ordinal)).Rows.ShouldHaveSingleItem().Parts.ShouldHaveSingleItem().ToString().ShouldBe("S1.fire");
    }

    private static Sheet Sheet(string text) => CsvSheets.Read(Encoding.UTF8.GetBytes(text), "x.csv").Required;

    private static SheetLayout Layout(string text) => SheetHeadings.Find(Sheet(text), "x.csv").Required;

    private static SheetReading Read(string text) => SheetReading.Of(Sheet(text), Layout(text), SomeStandard.Potter);
}
