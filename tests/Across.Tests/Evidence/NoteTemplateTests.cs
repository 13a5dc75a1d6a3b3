using Assay.Evidence.Notes;

namespace Across.Tests.Evidence;

public class NoteTemplateTests
{
    private static readonly NoteRequest Known = new() { About = "0193", Context = "The gap is red.", Options = ["ship", "wait"], Choice = "wait", Consequences = "a week is lost" };

    [Fact]
    public void What_the_editor_shows_reads_back_as_it_was()
    {
        var read = NoteTemplate.Read(NoteTemplate.Of(Known), Known).Required;
        (read with { Options = [] }).ShouldBe(Known with { Options = [] });
        read.Options.ShouldBe(Known.Options);
    }

    [Fact]
    public void An_empty_template_reads_as_an_empty_note() => NoteTemplate.Read(NoteTemplate.Of(new NoteRequest()), new NoteRequest()).Required.Context.ShouldBe("");

    [Fact]
    public void Each_paragraph_is_an_option_and_smaller_headings_are_text()
    {
        var read = NoteTemplate.Read("# Options\nship\nnow\n\nwait\n# Choice\n## because\nit is red", new NoteRequest()).Required;
        read.Options.ShouldBe(["ship\nnow", "wait"]);
        read.Choice.ShouldBe("## because\nit is red");
    }

    [Fact]
    public void A_heading_that_is_no_part_of_a_note_is_named_by_its_line()
    {
        var problem = NoteTemplate.Read("# Context\nx\n# Feelings\ny", new NoteRequest()).Problems.ShouldHaveSingleItem();
        problem.Place!.Line.ShouldBe(3);
        problem.Value.ShouldBe("# Feelings");
    }
}
