using Assay.Evidence.Notes;

namespace Across.Tests.Evidence.Notes;

public class NoteFactsTests
{
    private const string Text = """{"hmac":"f9ccd92bb6af4cb45e43113867e61dab39a4e7a2a0a88980a940250637773199"}""";

    private static readonly FactExample[] Examples =
    [
        FactExample.Of<DecisionNote>("note.options-weighed", [$"options = [{Text}, {Text}]"], [$"options = [{Text}]"]),
        FactExample.Of<DecisionNote>("note.gate-answered", [], ["answers = []"]),
    ];

    public static TheoryData<string> Facts() => [.. Examples.Select(example => example.Fact)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_body_with_the_content_shows_it(string fact) => Of(fact).ShownByExample(NoteFacts.All).ShouldContain(fact);

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_body_that_nearly_has_it_does_not(string fact) => Of(fact).ShownByNearMiss(NoteFacts.All).ShouldNotContain(fact);

    [Fact]
    public void No_fact_is_without_both() => NoteFacts.All.Select(fact => fact.Name).Distinct().ShouldBe(Examples.Select(example => example.Fact), ignoreOrder: true);

    private static FactExample Of(string fact) => Examples.Single(example => example.Fact == fact);
}
