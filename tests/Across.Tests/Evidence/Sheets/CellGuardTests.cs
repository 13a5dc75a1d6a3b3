using Assay.Evidence.Sheets;

namespace Across.Tests.Evidence.Sheets;

/// <summary>No list that Assay writes makes a spreadsheet compute what a stranger wrote.</summary>
public class CellGuardTests
{
    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("=1,2", "\"'=1,2\"")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("+1", "'+1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("plain", "plain")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("", "")]
    public void A_cell_that_would_be_a_formula_has_an_apostrophe_before_it(string text, string cell) => CellGuard.Field(text).ShouldBe(cell);

    [Theory]
    [InlineData("=1")]
    [InlineData("'=1")]
    [InlineData("''@")]
    [InlineData("'plain")]
    public void Reading_takes_away_what_writing_added(string text) => CellGuard.Unguard(CellGuard.Guard(text)).ShouldBe(text);
}
