using System.Text;
using Assay.Evidence.Importing;
using Assay.Kernel;

namespace Across.Tests.Evidence.Importing;

public class PlainTextTests
{
    private static readonly OwnerStandard Kiln = Read(KilnOperator.Text).Required;

    [Fact]
    public void Every_statement_is_found_whatever_copying_did_to_its_code() => Kiln.Statements.Select(statement => statement.Code).ShouldBe(KilnOperator.Codes);

    [Theory]
    [InlineData("K1", "The ways in which clays differ, and how Al sorts them.", 7)]
    [InlineData("K2", "How glazes melt, flow and cool.", 8)]
    [InlineData("K3", "Fuels and what they cost", 11)]
    [InlineData("K10", "How to read a pyrometer. Including its error.", 16)]
    [InlineData("S2", "Choose the schedule of a firing with the potter in mind.", 22)]
    [InlineData("S10", "Watch the heat of a firing and act when it drifts.", 29)]
    [InlineData("B3", "Shares what went wrong.", 39)]
    public void Its_wording_is_the_owners_to_the_letter(string code, string wording, long line)
    {
        var statement = Kiln.Statements.Single(each => each.Code == code);
        (statement.Wording, statement.Line, statement.Digest).ShouldBe((wording, line, Digest.Of(wording)));
    }

    [Fact]
    public void Only_the_title_is_mended() => Kiln.Title.ShouldBe("Level 3 Kiln and AI Operator");

    [Fact]
    public void What_is_no_statement_is_told_by_line() => Kiln.Unread.ShouldBe([new UnreadLine(3, "To start, you must be sure that you fire pots in your current role.", "it stands before the first statement")]);

    [Fact]
    public void Groups_are_told_by_the_code() => Kiln.Statements.CountBy(statement => statement.Group).ShouldBe([new("knowledge", 4), new("skill", 6), new("behaviour", 3)]);

    [Theory]
    [InlineData("K1: Clays")]
    [InlineData("k1: Clays")]
    [InlineData("K1 - Clays")]
    [InlineData("K1 – Clays")]
    [InlineData("K1\tClays")]
    [InlineData("K1. Clays")]
    [InlineData("K1) Clays")]
    [InlineData("K1 Clays")]
    [InlineData("K 1: Clays")]
    [InlineData("K1:Clays")]
    [InlineData("**K1:** Clays")]
    [InlineData("**K1** Clays")]
    [InlineData("__K1__: Clays")]
    [InlineData("* K1: Clays")]
    [InlineData("•\tK1: Clays")]
    [InlineData("1. K1: Clays")]
    [InlineData("  - **K1** : Clays")]
    public void A_code_may_be_written_in_many_ways(string line)
    {
        var statement = Read($"Knowledge\n{line}\n").Required.Statements.ShouldHaveSingleItem();
        (statement.Code, statement.Wording).ShouldBe(("K1", "Clays"));
    }

    [Theory]
    [InlineData("Duty 1: Fires kilns.", "D1", "duty")]
    [InlineData("D1 Fires kilns.", "D1", "duty")]
    [InlineData("S1O: Fires kilns.", "S10", "skill")]
    [InlineData("$12: Fires kilns.", "S12", "skill")]
    [InlineData("PC3: Fires kilns.", "PC3", "criterion")]
    public void Codes_of_other_kinds_are_read_too(string line, string code, string group)
    {
        var statement = Read(line).Required.Statements.ShouldHaveSingleItem();
        (statement.Code, statement.Group, statement.Wording).ShouldBe((code, group, "Fires kilns."));
    }

    [Fact]
    public void Plain_numbers_under_a_heading_are_codes_of_its_kind() =>
        Read("## Skills\n1. Stack kilns.\n2) Fire them.\n\nDuties:\n1. Open up.\n").Required.Statements.Select(statement => $"{statement.Code} {statement.Wording}").ShouldBe(["S1 Stack kilns.", "S2 Fire them.", "D1 Open up."]);

    [Fact]
    public void Words_like_a_code_in_a_wrapped_line_open_no_statement() =>
        Read("S1: Store the log in\nS3 Buckets and keep it.\nS2: Sweep.").Required.Statements.Select(statement => statement.Wording).ShouldBe(["Store the log in S3 Buckets and keep it.", "Sweep."]);

    [Fact]
    public void A_code_that_stands_twice_is_taken_once_and_told() =>
        Read("K1: Clays.\nK1: Glazes.\nK2:\n").Required.Unread.Select(unread => (unread.Line, unread.Why)).ShouldBe([(2, "its code stands there before; the first was taken"), (3, "a code without a statement")]);

    [Fact]
    public void What_follows_an_ended_statement_after_a_gap_is_not_made_part_of_it()
    {
        var read = Read("K1: Clays.\n\nApproved by the guild.\n\nK2: Glazes and\n\n\nslips.\nK1 K2, S3\n").Required;
        read.Statements.Select(statement => statement.Wording).ShouldBe(["Clays.", "Glazes and slips."]);
        read.Unread.Select(unread => unread.Line).ShouldBe([3, 9]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("A letter to the editor.\nIt says nothing of codes.")]
    [InlineData("name,size\npot,3\n")]
    public void A_file_in_which_nothing_can_be_read_is_one_problem(string text) => Read(text).Problems.ShouldHaveSingleItem().Code.ShouldBe("import.nothing-readable");

    [Fact]
    public void A_file_that_is_no_text_or_too_large_is_one_problem()
    {
        OwnerStandardReader.Read([0x25, 0x50, 0, 0, 1], "a.pdf").Problems.ShouldHaveSingleItem().Code.ShouldBe("import.not-text");
        OwnerStandardReader.Read(new byte[OwnerStandardReader.MostBytes + 1], "a.txt").Problems.ShouldHaveSingleItem().Code.ShouldBe("import.too-large");
    }

    private static Outcome<OwnerStandard> Read(string text) => OwnerStandardReader.Read(Encoding.UTF8.GetBytes(text), "kiln.txt");
}
