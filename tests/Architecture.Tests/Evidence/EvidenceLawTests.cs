using System.Reflection;
using System.Text.RegularExpressions;
using Assay.Ledger.Facts;

namespace Architecture.Tests.Evidence;

public partial class EvidenceLawTests
{
    [Fact]
    public void There_are_facts_and_standards_to_look_at()
    {
        DeclaredFacts.Catalogue.All.Length.ShouldBeGreaterThan(40);
        DeclaredFacts.Standards.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_page_of_facts_says_what_the_declarations_say() =>
        GoldenFile.ShouldBe("docs/reference/facts.md", FactPage.Write(DeclaredFacts.Catalogue, DeclaredFacts.Standards));

    [Fact]
    public void The_page_of_standards_says_what_the_files_say() =>
        GoldenFile.ShouldBe("docs/reference/standards.md", StandardPage.Write(DeclaredFacts.Standards));

    [Fact]
    public void The_program_knows_every_fact_that_a_room_declares()
    {
        var program = Rooms.All.Single(room => room.Project.Name == "Assay.Cli").Assembly.GetType("Assay.Cli.Evidence.AssayFacts", throwOnError: true)!;
        var catalogue = (FactCatalogue)program.GetProperty("Catalogue", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;
        catalogue.All.Select(fact => fact.Name).ShouldBe(DeclaredFacts.Catalogue.All.Select(fact => fact.Name));
    }

    [Fact]
    public void A_fact_is_named_for_its_stage_and_what_it_is() =>
        DeclaredFacts.Catalogue.All.Where(fact => !Name().IsMatch(fact.Name) || fact.Name.Split('.')[0] != fact.Kind.Name.Split('.')[0]).Select(fact => fact.Name).ShouldBeEmpty();

    [Fact]
    public void A_fact_says_in_sentences_what_it_shows_and_what_not() =>
        DeclaredFacts.Catalogue.All.Where(fact => !fact.Shows.EndsWith('.') || !fact.DoesNotShow.EndsWith('.')).Select(fact => fact.Name).ShouldBeEmpty();

    /// <summary>The tests of a room hold that each of its facts has both; this holds that each room has such tests.</summary>
    [Fact]
    public void A_fact_has_a_body_that_shows_it_and_one_that_nearly_does()
    {
        var tests = string.Concat(Repository.Files("tests", "FactsTests.cs").Select(Repository.Read));
        DeclaredFacts.Catalogue.All.Select(fact => fact.Name).Distinct().Where(name => !tests.Contains($"\"{name}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"^[a-z]+\.[a-z]+(-[a-z]+)*$")]
    private static partial Regex Name();
}
