using Assay.Tracking.Search;

namespace Across.Tests.Tracking.Search;

public class SearchLanguagePageTests
{
    private const string Page = "docs/reference/search-language.md";

    public static TheoryData<string, string> Examples { get; } = Read();

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_on_the_page_is_read(string entity, string filter) => SearchQuery.ParseFilter(filter, Searches.Vocabularies[entity]).Problems.ShouldBeEmpty();

    [Fact]
    public void Every_entity_has_an_example() => Searches.Vocabularies.Keys.Except(["trace metrics"]).Except(Examples.Select(example => example.Data.Item1)).ShouldBeEmpty();

    [Fact]
    public void The_limits_are_those_of_the_program() =>
        Repository.Read(Page).ShouldContain($"{SearchQuery.LongestFilter:N0} characters and {SearchQuery.MostComparisons} comparisons a filter, 1,000 characters a regular expression, {SearchQuery.MostOrderClauses} clauses an order");

    private static TheoryData<string, string> Read()
    {
        var examples = new TheoryData<string, string>();
        var blocks = Repository.Read(Page).Split("```");
        foreach (var block in blocks.Where((_, index) => index % 2 == 1).Select(block => block.Split('\n')))
            foreach (var line in block[1..].Where(line => line.Length > 0)) examples.Add(block[0], line);
        return examples;
    }
}
