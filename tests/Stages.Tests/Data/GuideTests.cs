using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Assay.Data.Settings;

namespace Stages.Tests.Data;

public partial class GuideTests
{
    [Fact]
    public void The_example_in_the_guide_is_valid()
    {
        var example = Guide().Split("```yaml\n")[1].Split("```")[0];
        var project = ProjectText.Read(Frame.ProblemText.With(("target", "deny")) + example).Required;
        project.Section<DataSection>().Columns.Count.ShouldBe(5);
    }

    [Fact]
    public void Every_code_of_the_stage_and_its_engine_is_in_the_guide_and_no_other()
    {
        var sources = string.Concat(new[] { "src/stages/2-Data", "src/across/Assay.Tables", "src/stores/Assay.Stores.Embedded/DuckDb" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.cs", SearchOption.AllDirectories)).Where(file => Path.GetFileName(file) != "DataFacts.cs").Select(File.ReadAllText));
        var written = Code().Matches(Guide()).Select(match => match.Groups[1].Value).Where(code => code is not ("data.version" or "data.split" or "data.profile" or "data.quality" or "data.parquet" or "data.leak-level" or "data.leak-order")).ToHashSet();
        var used = InSource().Matches(sources).Select(match => match.Groups[1].Value).Where(code => code is not ("data.version" or "data.split" or "data.profile" or "data.quality" or "data.parquet" or "data.columns" or "data.checks")).ToHashSet();
        written.ShouldBe(used, ignoreOrder: true);
    }

    [Fact]
    public void Every_finding_is_in_the_guide()
    {
        var rules = string.Concat(Directory.EnumerateFiles(Path.Combine(Root(), "src/stages/2-Data/Quality"), "*.cs").Select(File.ReadAllText));
        var codes = Finding().Matches(rules).Select(match => match.Groups[1].Value).ToList();
        codes.Count.ShouldBeGreaterThan(10);
        codes.ShouldAllBe(code => Guide().Contains($"`{code}`"));
    }

    private static string Guide() => File.ReadAllText(Path.Combine(Root(), "docs/guide/2-data.md"));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));

    [GeneratedRegex(@"`(data\.[a-z-]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("\"(data\\.[a-z-]+)\"")]
    private static partial Regex InSource();

    [GeneratedRegex(@"new(?: QualityFinding)?\(""([a-z-]+)"", ")]
    private static partial Regex Finding();
}
