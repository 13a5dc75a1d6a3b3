using Assay.Stores.Embedded.DuckDb.Rows;

namespace Stores.Tests.DuckDb;

/// <summary>Lists of runs are opened in spreadsheets, and hold what strangers logged.</summary>
public class CsvRowsTests
{
    [Fact]
    public void Texts_and_names_that_would_be_formulas_are_guarded_and_numbers_are_not()
    {
        using var to = new StringWriter();
        using (var rows = new CsvRows(["run_name", "params.=cmd", "@tags", "metrics.loss"], to))
        {
            rows.Write(["=HYPERLINK(\"http://x\")", "plain", "-1", -1.5]);
            rows.Complete();
        }

        to.ToString().ShouldBe("run_name,params.=cmd,'@tags,metrics.loss\n\"'=HYPERLINK(\"\"http://x\"\")\",plain,'-1,-1.5\n");
    }
}
