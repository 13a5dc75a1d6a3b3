using System.Text;

namespace Across.Tests.Projects;

public class MalformedFileTests
{
    [Theory]
    [InlineData("assay: 1\nkiln:\n\tpotter: Ada\n", 3)]
    [InlineData("assay: 1\nkiln:\n  potter: Ada\n\tdegrees: 5\n", 4)]
    [InlineData("assay: 1\nkiln:\n  potter: Ada\n  \tdegrees: 5\n", 4)]
    public void A_tab_is_named_with_its_line(string yaml, long line)
    {
        var fault = ProjectText.Fault(yaml);
        fault.Code.ShouldBe("project.tab");
        fault.Place!.Line.ShouldBe(line);
        fault.Message.ShouldContain("YAML indents with spaces");
    }

    [Fact]
    public void A_tab_inside_a_text_does_no_harm() => ProjectText.Read("assay: 1\nkiln: {potter: \"A\tda\", degrees: 1250}\t# hot\n").Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("  \n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_refused(string yaml) => ProjectText.Fault(yaml).Code.ShouldBe("project.empty");

    [Fact]
    public void A_byte_order_mark_is_accepted() => ProjectText.Read("\uFEFF" + ProjectText.Valid).Succeeded.ShouldBeTrue();

    [Fact]
    public void Latin_1_bytes_are_refused_with_their_line()
    {
        var fault = ProjectText.Read(Encoding.Latin1.GetBytes("assay: 1\nkiln: {potter: Zoë, degrees: 5}\n")).Problems.ShouldHaveSingleItem();
        fault.Code.ShouldBe("project.not-utf8");
        fault.Place!.Line.ShouldBe(2);
        fault.Value.ShouldBe("byte 0xEB");
    }

    [Theory]
    [InlineData("- a\n- b\n", "a list")]
    [InlineData("just words\n", "text")]
    public void A_root_that_is_no_mapping_is_refused(string yaml, string found)
    {
        var fault = ProjectText.Fault(yaml);
        fault.Code.ShouldBe("project.not-a-mapping");
        fault.Message.ShouldContain(found);
    }

    [Fact]
    public void Two_documents_are_refused() => ProjectText.Fault(ProjectText.Valid + "---\nassay: 1\n").Code.ShouldBe("project.several-documents");

    [Fact]
    public void Every_key_that_stands_twice_is_refused_with_both_lines()
    {
        var problems = ProjectText.Read("assay: 1\nassay: 1\nkiln:\n  potter: Ada\n  potter: Bo\n  degrees: 5\n").Problems;
        problems.Select(problem => problem.Code).ShouldBe(["project.duplicate-key", "project.duplicate-key"]);
        problems[1].Place!.Line.ShouldBe(5);
        problems[1].Message.ShouldContain("line 4");
    }

    [Fact]
    public void An_unknown_alias_is_refused() => ProjectText.Fault("assay: *one\n").Code.ShouldBe("project.unknown-anchor");

    [Fact]
    public void A_value_cannot_hold_itself() => ProjectText.Fault("assay: &a [*a]\n").Code.ShouldBe("project.unknown-anchor");

    [Fact]
    public void A_tag_is_refused() => ProjectText.Read("assay: !!python/object 1\n").Problems.ShouldContain(problem => problem.Code == "project.tag");

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Deep_nesting_is_refused_before_it_exhausts_the_stack(string open)
    {
        var fault = ProjectText.Fault("assay: 1\nkiln: " + (open == "- " ? "\n  " : "") + string.Concat(Enumerable.Repeat(open, 200_000)));
        fault.Code.ShouldBe("project.too-deep");
    }

    [Fact]
    public void Aliases_of_aliases_cannot_fill_the_memory()
    {
        var row = string.Join(", ", Enumerable.Repeat("x", 10_000));
        var rows = string.Join(", ", Enumerable.Repeat("*row", 10_000));
        var fault = ProjectText.Fault($"assay: 1\nkiln:\n  potter: Ada\n  degrees: 5\n  shelves: &row [{row}]\n  loads: [{rows}]\n");
        fault.Code.ShouldBe("project.too-many-values");
    }

    [Fact]
    public void A_file_of_more_than_a_mebibyte_is_refused() =>
        ProjectText.Fault(ProjectText.Valid + new string('#', 1 << 20)).Code.ShouldBe("project.too-large");

    [Theory]
    [InlineData("assay: 1\nkiln: {potter: Ada\nlater: b\n", 2)]
    [InlineData("assay: 1\nkiln:\n  potter: Ada\n  shelves: [a, b\nx: y\n", 4)]
    [InlineData("assay: 1\nkiln:\n  a: {b: [c, {d: e\nx: y\n", 3)]
    public void A_bracket_that_is_not_closed_is_told_where_it_was_opened(string yaml, int line)
    {
        var fault = ProjectText.Fault(yaml);
        (fault.Code, fault.Place!.Line).ShouldBe(("project.yaml", line));
        fault.Message.ShouldContain("not closed");
    }

    [Theory]
    [InlineData("assay: 1\nkiln: {potter: Ada, degrees: 5\n")]
    [InlineData("assay: 1\nkiln:\n  potter: 'Ada\n")]
    [InlineData("assay: 1\n kiln: 2\n")]
    [InlineData("assay: @x\n")]
    public void Other_malformed_yaml_is_refused_with_a_line(string yaml)
    {
        var fault = ProjectText.Fault(yaml);
        fault.Code.ShouldBe("project.yaml");
        fault.Place!.Line.ShouldNotBeNull();
    }
}
