using Assay.Kernel;
using Assay.Tables.Sources;

namespace Stores.Tests.DuckDb;

public sealed class SourcePathsTests : IDisposable
{
    private readonly TableFolder _folder = new();

    public SourcePathsTests()
    {
        Directory.CreateDirectory(_folder.In("north/deep"));
        foreach (var name in new[] { "loans-2.csv", "loans-1.csv", "notes.txt", "north/loans-3.csv", "north/deep/loans-4.csv" }) _folder.Write(name, "a,b\n1,2\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("loans-1.csv", "loans-1.csv")]
    [InlineData("./loans-1.csv", "loans-1.csv")]
    [InlineData("loans-*.csv", "loans-1.csv loans-2.csv")]
    [InlineData("loans-?.csv", "loans-1.csv loans-2.csv")]
    [InlineData("*/loans-*.csv", "north/loans-3.csv")]
    [InlineData("**/*.csv", "loans-1.csv loans-2.csv north/deep/loans-4.csv north/loans-3.csv")]
    public void A_pattern_leads_to_files_in_the_order_of_their_names(string pattern, string names) =>
        Find(pattern).Required.Select(file => file.Name).ShouldBe(names.Split(' '));

    [Fact]
    public void A_file_that_two_patterns_name_is_taken_once() => Find("loans-1.csv", "loans-*.csv").Required.Length.ShouldBe(2);

    [Theory]
    [InlineData("north", "data.folder", "north/*.csv")]
    [InlineData("loan-1.csv", "data.no-file", "Did you mean 'loans-1.csv'?")]
    [InlineData("nowhere/loans.csv", "data.no-file", "relative to the project's folder")]
    [InlineData("claims-*.csv", "data.no-match", "Correct it")]
    [InlineData("notes.txt", "data.format", "Convert it")]
    public void A_pattern_that_leads_to_nothing_is_named(string pattern, string code, string remedy)
    {
        var fault = Find("loans-1.csv", pattern).Problems.ShouldHaveSingleItem();
        fault.ShouldSatisfyAllConditions(each => each.Code.ShouldBe(code), each => each.Value.ShouldBe(pattern), each => each.Remedy.ShouldContain(remedy), each => each.Place!.Line.ShouldBe(2));
    }

    private Outcome<System.Collections.Immutable.ImmutableArray<SourceFile>> Find(params string[] patterns) => SourcePaths.Find(_folder.Path, patterns, index => new Place("assay.yaml", index + 1));
}
