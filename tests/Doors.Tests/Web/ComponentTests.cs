using System.Collections.Immutable;
using Assay.Evidence.Coverage;
using Assay.Evidence.Status;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Server.Pages.Evidence;
using Assay.Server.Pages.Forms;
using Assay.Server.Pages.Shell;
using Bunit;

namespace Doors.Tests.Web;

/// <summary>Components that decide something, each by itself.</summary>
public sealed class ComponentTests : BunitContext
{
    private const string Hostile = "<script>x</script> \u202Egnirts";

    [Fact]
    public void A_field_with_known_choices_is_chosen_and_not_typed()
    {
        var field = Field(new Parameter("as", "In what capacity."), "manager", FormChoice.Of("witness", "manager"));
        field.FindAll("option").Select(option => option.TextContent).ShouldBe(["witness", "manager"]);
        field.Find("option[selected]").TextContent.ShouldBe("manager");
        field.FindAll("input, textarea").ShouldBeEmpty();
    }

    [Fact]
    public void A_field_of_several_known_choices_is_ticked_and_keeps_what_was_ticked()
    {
        var field = Field(new Parameter("parts", "Which.", ParameterType.Texts), "S7.b\nS7.c", FormChoice.Of("S7.a", "S7.b", "S7.c"));
        field.FindAll("input[type=checkbox]").Select(box => box.HasAttribute("checked")).ShouldBe([false, true, true]);
        field.Find("legend").TextContent.ShouldBe("Parts");
    }

    [Fact]
    public void A_field_names_itself_in_words_says_what_is_needed_and_where_its_hint_is()
    {
        var field = Field(new Parameter("aiDeclaration", "Which tool.") { IsRequired = true }, null, []);
        field.Find("label").TextContent.ShouldBe("Ai declaration needed");
        field.Find("input").GetAttribute("aria-describedby").ShouldBe(field.Find(".hint").Id);
        field.Find("input").HasAttribute("required").ShouldBeTrue();
    }

    [Fact]
    public void A_field_shows_hostile_words_as_words() => Field(new Parameter("name", "Who."), Hostile, []).Find("input").GetAttribute("value").ShouldBe(Hostile);

    [Fact]
    public void What_may_not_be_done_says_why_and_offers_no_form()
    {
        var refused = Render<OfferedAct>(act => act.Add(each => each.Title, "Confirm").Add(each => each.Refused, "Your own.").AddChildContent("<form></form>"));
        (refused.FindAll("form").Count, refused.Find(".notice").TextContent).ShouldBe((0, "Your own."));
        Render<OfferedAct>(act => act.Add(each => each.Title, "Confirm").Add(each => each.Refused, null).AddChildContent("<form></form>")).FindAll("form").Count.ShouldBe(1);
    }

    [Fact]
    public void A_cell_has_a_strip_for_each_part_and_says_in_words_what_colours_say()
    {
        var cell = Render<CriterionCell>(each => each.Add(one => one.Item, new CriterionStatus("S7", "skill", Hostile, Support.None, Freshness.Stale, [Part(Support.Claimed), Part(Support.None)])).Add(one => one.Address, CriterionCell.AddressOf("S7", "a b")));
        cell.FindAll(".strip").Select(strip => strip.ClassName).ShouldBe(["strip support-claimed", "strip support-none"]);
        cell.Find("a").GetAttribute("aria-label").ShouldBe($"S7 1/2: {Hostile}. 1 of 2 claimed, 1 of 2 nothing yet; stale");
        cell.Find("a").GetAttribute("href").ShouldBe("/evidence/a%20b/S7");
        cell.Find("a").ClassList.ShouldContain("stale");
    }

    [Fact]
    public void Problems_say_what_was_found_as_words_and_nothing_is_shown_without_one()
    {
        Render<Problems>(each => each.Add(one => one.Of, [new Problem("x", "It is wrong.", "Mend it.") { Value = Hostile, Expected = "a word" }])).Find("li").TextContent.ShouldContain($"Found: {Hostile}");
        Render<Problems>(each => each.Add(one => one.Of, [])).Markup.Trim().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, null, "/evidence?standard=s", "/evidence/s/S7", false)]
    [InlineData(null, "read", "/evidence?standard=s&view=read", "/evidence/s/S7?view=read", true)]
    [InlineData("a&b", null, "/evidence?standard=s&person=a%26b&view=read", "/evidence/s/S7?person=a%26b&view=read", true)]
    [InlineData("", "write", "/evidence?standard=s", "/evidence/s/S7", false)]
    public void Another_persons_evidence_is_only_looked_at(string? person, string? view, string standard, string criterion, bool isReadOnly)
    {
        var shown = EvidenceView.Of(person, view);
        (shown.Address("s"), shown.Address("s", "S7"), shown.IsReadOnly).ShouldBe((standard, criterion, isReadOnly));
    }

    private IRenderedComponent<ParameterField> Field(Parameter parameter, string? value, ImmutableArray<FormChoice> choices) =>
        Render<ParameterField>(field => field.Add(each => each.Parameter, parameter).Add(each => each.Id, "id").Add(each => each.Value, value).Add(each => each.Choices, choices));

    private static PartStatus Part(Support support) => new() { Id = "a", Title = "A", Support = support, Breadth = Breadth.None, Ticks = [], Rehearsed = [], Claims = [], NotWorkplace = 0, Adds = [], Next = "Do it." };
}
