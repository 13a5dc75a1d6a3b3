using System.Text;
using Assay.Evidence.Importing;
using Assay.Kernel;

namespace Across.Tests.Evidence.Importing;

public class TableAndCaseTests
{
    [Fact]
    public void A_table_is_read_by_its_heading()
    {
        var read = Read(KilnOperator.Csv).Required;
        read.Format.ShouldBe(SourceFormat.Csv);
        read.Statements.Select(statement => (statement.Code, statement.Group, statement.Wording, statement.Line)).ShouldBe([("K1", "knowledge", "Clays; how they differ", 2), ("S1", "skill", "Stack a \"full\" kiln\nand close it", 3), ("S10", "skill", "Watch the heat", 5)]);
        read.Unread.Select(unread => (unread.Line, unread.Why)).ShouldBe([(6, "no code in its row"), (7, "a code without a statement")]);
    }

    [Theory]
    [InlineData("code,statement\nK1,\"Clays, and glazes\"\n")]
    [InlineData("Statement\tKSB Code\r\nClays, and glazes\tK1\r\n")]
    [InlineData("sep=;\ncode;statement\nK1;Clays, and glazes\n")]
    [InlineData("Exported today\n\ncode,statement\nK1,\"Clays, and glazes\"")]
    public void Commas_semicolons_and_tabs_part_cells(string text)
    {
        var statement = Read(text).Required.Statements.ShouldHaveSingleItem();
        (statement.Code, statement.Wording).ShouldBe(("K1", "Clays, and glazes"));
    }

    [Fact]
    public void Latin_1_and_UTF_16_are_read_as_what_they_are()
    {
        const string Text = "code,statement\nK1,Glaçures – été\n";
        foreach (var encoding in new[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, CodePagesEncodingProvider.Instance.GetEncoding(1252)! })
            OwnerStandardReader.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)], "k.csv").Required.Statements[0].Wording.ShouldBe("Glaçures – été", encoding.EncodingName);
    }

    [Fact]
    public void A_package_of_CASE_is_read_with_its_tree()
    {
        var read = Read(KilnOperator.Case).Required;
        (read.Format, read.Title).ShouldBe((SourceFormat.Case, "Kiln AI Operator"));
        read.Statements.Select(statement => (statement.Code, statement.Group, statement.Parent, statement.Line)).ShouldBe([("S1", "skill", null, 5), ("1.A.2", "criterion", "S1", 6)]);
        read.Unread.ShouldBe([new UnreadLine(7, "Sweep the floor.", "an item without humanCodingScheme")]);
    }

    [Theory]
    [InlineData("{\"CFItems\": [", "import.malformed-json")]
    [InlineData("{\"CFItems\": [{\"humanCodingScheme\": \"\\ud800\", \"fullStatement\": \"x\"}]}", "import.malformed-json")]
    [InlineData("{\"items\": []}", "import.not-case")]
    [InlineData("[1, 2]", "import.not-case")]
    [InlineData("{\"CFItems\": [1, null, {\"fullStatement\": \"x\"}]}", "import.nothing-readable")]
    public void JSON_that_is_none_of_CASE_is_one_problem(string text, string code) => Read(text).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);

    private static Outcome<OwnerStandard> Read(string text) => OwnerStandardReader.Read(Encoding.UTF8.GetBytes(text), "kiln");
}
