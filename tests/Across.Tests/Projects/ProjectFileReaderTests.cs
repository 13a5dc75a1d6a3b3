using Assay.Ledger.Records;
using Assay.Projects.ProjectFiles;

namespace Across.Tests.Projects;

public class ProjectFileReaderTests
{
    [Fact]
    public void A_valid_file_becomes_a_typed_section_with_its_defaults()
    {
        var project = ProjectText.Read(ProjectText.Valid).Required;
        project.Section<KilnSection>().ShouldSatisfyAllConditions(
            kiln => kiln.Potter.ShouldBe("Ada"),
            kiln => kiln.Degrees.ShouldBe(1250),
            kiln => kiln.Hours.ShouldBe(8),
            kiln => kiln.Shelves.ShouldBeEmpty());
        project.Context.ShouldBe(RecordContext.Live);
    }

    [Fact]
    public void A_project_without_a_name_is_called_after_its_folder() => ProjectText.Read(ProjectText.Valid).Required.Name.ShouldBe("north-kiln");

    [Fact]
    public void A_project_may_say_its_name_and_context()
    {
        var project = ProjectText.Read(ProjectText.Valid + "project: south\ncontext: rehearsal\n").Required;
        project.Name.ShouldBe("south");
        project.Context.ShouldBe(RecordContext.Rehearsal);
    }

    [Theory]
    [InlineData("North")]
    [InlineData("\"-a\"")]
    [InlineData("\"a\\n\"")]
    [InlineData("a b")]
    public void A_name_has_lower_case_letters_digits_and_dashes_only(string name) =>
        ProjectText.Fault(ProjectText.Valid + $"project: {name}\n").Code.ShouldBe("project.pattern");

    [Theory]
    [InlineData("yes")]
    [InlineData("1")]
    [InlineData("0.50")]
    [InlineData("true")]
    [InlineData("~x")]
    [InlineData("0x1F")]
    public void A_text_field_takes_what_is_written(string written) =>
        ProjectText.Read($"assay: 1\nkiln: {{potter: {written}, degrees: 1250}}\n").Required.Section<KilnSection>().Potter.ShouldBe(written);

    [Fact]
    public void Quoted_null_is_text_and_bare_null_is_nothing()
    {
        ProjectText.Read("assay: 1\nkiln: {potter: \"null\", degrees: 1250}").Required.Section<KilnSection>().Potter.ShouldBe("null");
        var fault = ProjectText.Fault("assay: 1\nkiln: {potter: null, degrees: 1250}");
        fault.Code.ShouldBe("project.no-value");
        fault.Remedy.ShouldContain("\"null\"");
    }

    [Fact]
    public void An_optional_field_may_be_null() => ProjectText.Kiln("hours: null").Hours.ShouldBe(8);

    [Fact]
    public void A_choice_is_read_into_its_enum() => ProjectText.Kiln("glaze: tin_white").Glaze.ShouldBe(Glaze.TinWhite);

    [Fact]
    public void A_bare_value_stands_for_its_mapping()
    {
        var pots = ProjectText.Kiln("pots:\n  jug: raw\n  \"a.b: c\": {state: fired, grams: 3}").Pots;
        pots["jug"].ShouldBe(new Pot("raw", null));
        pots["a.b: c"].ShouldBe(new Pot("fired", 3));
    }

    [Fact]
    public void An_anchor_may_be_used_again() =>
        ProjectText.Kiln("pots:\n  jug: &like {state: raw, grams: 2}\n  mug: *like").Pots["mug"].Grams.ShouldBe(2);

    [Theory]
    [InlineData("1_000")]
    [InlineData("1e400")]
    [InlineData(".nan")]
    [InlineData("hot")]
    [InlineData("\"1250\"")]
    public void A_number_field_takes_finite_numbers_only(string written)
    {
        var fault = ProjectText.Fault($"assay: 1\nkiln: {{potter: Ada, degrees: {written}}}");
        fault.Code.ShouldBe("project.wrong-type");
        fault.Place!.Field.ShouldBe("kiln.degrees");
        fault.Expected.ShouldBe("a number above 0");
        fault.Value.ShouldBe(written.Trim('"'));
    }

    [Fact]
    public void A_quoted_number_is_told_to_lose_its_quotes() =>
        ProjectText.Fault("assay: 1\nkiln: {potter: Ada, degrees: '1250'}").Remedy.ShouldBe("Remove the quotes.");

    [Fact]
    public void Every_fault_is_reported_at_once_with_its_line_and_field()
    {
        var outcome = ProjectText.Read("assay: 2\nkiln:\n  degrees: -4\n  hours: 0.5\n  electric: yes\n  glaze: tin_whyte\n  shelves: []\n  pots:\n    jug: {state: raw, grams: 0}\n    mug:\n  shelfs: 1\ncontxt: live\n");
        outcome.Problems.Select(problem => $"{problem.Place!.Line} {problem.Place.Field} {problem.Code}").ShouldBe(
        [
            "1 assay project.out-of-range",
            "2 kiln.potter project.missing",
            "3 kiln.degrees project.out-of-range",
            "4 kiln.hours project.wrong-type",
            "5 kiln.electric project.wrong-type",
            "6 kiln.glaze project.not-a-choice",
            "7 kiln.shelves project.too-few",
            "9 kiln.pots.jug.grams project.out-of-range",
            "10 kiln.pots.mug project.no-value",
            "11 kiln.shelfs project.unknown-key",
            "12 contxt project.unknown-key",
        ]);
        outcome.Problems.ShouldAllBe(problem => problem.Expected != null && problem.Remedy.Length > 0 && problem.Place!.File == "assay.yaml");
    }

    [Fact]
    public void An_unknown_key_is_answered_with_the_nearest_known_one()
    {
        var fault = ProjectText.Fault(ProjectText.Valid + "  gaze: none\n");
        fault.Value.ShouldBe("gaze");
        fault.Remedy.ShouldBe("Did you mean 'glaze'?");
    }

    [Fact]
    public void A_missing_section_is_one_fault_that_names_what_it_needs() =>
        ProjectText.Fault("assay: 1\n").Remedy.ShouldBe("Add the section 'kiln:'. It needs potter, degrees.");

    [Fact]
    public void A_rule_between_fields_is_checked_and_placed_at_its_line()
    {
        var fault = ProjectText.Fault(ProjectText.Valid + "  cool_below: 1300\n");
        fault.Code.ShouldBe("kiln.never-hot");
        fault.Place.ShouldBe(new Assay.Kernel.Place("assay.yaml", 5, "kiln.cool_below"));
    }

    [Fact]
    public void A_rule_is_not_checked_on_a_section_with_a_fault() =>
        ProjectText.Fault("assay: 1\nkiln: {potter: Ada, degrees: 5, hours: x}").Code.ShouldBe("project.wrong-type");

    [Fact]
    public void Layout_and_comments_do_not_change_a_sections_digest()
    {
        var plain = ProjectText.Read("assay: 1\nkiln: {potter: Ada, degrees: 1250}").Required;
        var other = ProjectText.Read("# a comment\nassay: 1\nkiln:\n  degrees: 1250 # hot\n  potter: 'Ada'\n").Required;
        var hotter = ProjectText.Read("assay: 1\nkiln: {potter: Ada, degrees: 1251}").Required;
        other.SectionDigest("kiln").ShouldBe(plain.SectionDigest("kiln"));
        hotter.SectionDigest("kiln").ShouldNotBe(plain.SectionDigest("kiln"));
    }

    [Fact]
    public void A_missing_file_is_refused_with_its_path()
    {
        var fault = ProjectFileReader.Read("/nowhere/assay.yaml", SectionDefinition.Of<KilnSection>()).Problems.ShouldHaveSingleItem();
        fault.Code.ShouldBe("project.no-file");
        fault.Place!.File.ShouldBe("/nowhere/assay.yaml");
    }
}
