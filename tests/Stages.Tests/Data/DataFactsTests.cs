using Assay.Data;
using Assay.Data.Records;

namespace Stages.Tests.Data;

public class DataFactsTests
{
    private const string Source = """{"name":"a.csv","digest":"0bf474896363505e5ea5e5d6ace8ebfb13a760a409b1fb467d428fc716f9f284","size":7,"rows":7}""";

    private static readonly FactExample[] Examples =
    [
        FactExample.Of<DataVersion>("data.versioned", [], ["sources = []"]),
        FactExample.Of<DataVersion>("data.licence-and-provenance", [], ["provenance ="]),
        FactExample.Of<DataVersion>("data.retention", [], ["retention ="]),
        FactExample.Of<DataVersion>("data.roles-with-reasons", ["columns[0].role = \"excluded\""], ["columns[0].why ="]),
        FactExample.Of<DataVersion>("data.minimised", ["columns[0].role = \"excluded\"", "columns[0].isKept = false"], ["columns[0].isKept = true"]),
        FactExample.Of<DataVersion>("data.protected-attributes", ["columns[0].role = \"protected\""], ["columns[0].role = \"excluded\""]),
        FactExample.Of<DataVersion>("data.several-sources", [$"sources = [{Source}, {Source}]"], [$"sources = [{Source}]"]),
        FactExample.Of<DataProfile>("data.profiled", [], ["columns = []"]),
        FactExample.Of<DataProfile>("data.personal-data-withheld", [], ["withheld[0].isPersonal = false"]),
        FactExample.Of<DataQuality>("data.checks-declared", ["checks[0].passed = false"], ["checks = []"]),
        FactExample.Of<DataQuality>("data.checks-passed", [], ["checks[0].passed = false"]),
        FactExample.Of<DataQuality>("data.leakage-searched", ["findings[0].code = \"leak-level\""], ["findings[0].code = \"test-overlap\""]),
        FactExample.Of<DataQuality>("data.findings", [], ["findings = []"]),
        FactExample.Of<DataSplit>("data.test-kept-apart", [], ["test.rows = 0"]),
        FactExample.Of<DataSplit>("data.split-by-group-or-time", [], ["column ="]),
    ];

    public static TheoryData<string> Facts() => [.. Examples.Select(example => example.Fact)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_body_with_the_content_shows_it(string fact) => Of(fact).ShownByExample(DataFacts.All).ShouldContain(fact);

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_body_that_nearly_has_it_does_not(string fact) => Of(fact).ShownByNearMiss(DataFacts.All).ShouldNotContain(fact);

    [Fact]
    public void No_fact_is_without_both() => DataFacts.All.Select(fact => fact.Name).Distinct().ShouldBe(Examples.Select(example => example.Fact), ignoreOrder: true);

    private static FactExample Of(string fact) => Examples.Single(example => example.Fact == fact);
}
