using Assay.Frame;

namespace Stages.Tests.Frame;

public class GuideTests
{
    [Fact]
    public void The_example_in_the_guide_is_valid()
    {
        var guide = File.ReadAllText(Guide());
        var example = guide.Split("```yaml\n")[1].Split("```")[0];
        ProblemText.Read("assay: 1\n" + example).Required.Section<ProblemSection>().Costs!.FalseNegative.ShouldBe(5);
    }

    [Fact]
    public void Every_code_that_the_guide_names_is_a_code_of_the_product()
    {
        var sources = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Where(path => path.Contains("Frame") || path.Contains("Shapes")).Select(File.ReadAllText));
        var codes = System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(Guide()), @"`((frame|project)\.[a-z-]+)`").Select(match => match.Groups[1].Value).Where(code => code != "frame.charter").ToList();
        codes.ShouldNotBeEmpty();
        codes.ShouldAllBe(code => sources.Contains($"\"{code}\""));
    }

    private static string Guide() => Path.Combine(Repository.Root, "docs/guide/1-frame.md");
}
