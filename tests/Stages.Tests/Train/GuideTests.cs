using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Assay.Data.Settings;
using Assay.Frame;
using Assay.Projects.ProjectFiles;
using Assay.Train.Records;
using Assay.Train.Settings;
using Stages.Tests.Frame;

namespace Stages.Tests.Train;

public class GuideTests
{
    [Fact]
    public void The_examples_in_the_guide_are_valid()
    {
        using var folder = new FolderOfFiles();
        folder.Write("train.py", []);
        folder.Write("inherited.onnx", []);
        var examples = Examples("yaml").ToList();
        examples.Count.ShouldBe(3);
        foreach (var example in examples) Read(example, folder.Path).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_program_in_the_guide_trains_a_model_that_competes()
    {
        Assert.SkipUnless(HasPython(), "There is no Python here.");
        using var bench = new Bench { Train = new TrainSection { Candidates = [new CandidateSettings { Name = "ours", Command = ["python3", "train.py"] }] } };
        await File.WriteAllTextAsync(Path.Combine(bench.Folder, "train.py"), Examples("python").Single());
        var trained = (await bench.RunAsync()).Required;
        var ours = trained.Selection.As<TrainSelection>().Ranking.Single(run => run.Candidate == "ours");
        ours.Mean.ShouldBeGreaterThan(0.7);
        trained.Signature.Inputs.Select(input => input.Name).ShouldBe(["income", "age", "constant"]);
        using var again = new Bench { Train = bench.Train };
        await File.WriteAllTextAsync(Path.Combine(again.Folder, "train.py"), Examples("python").Single());
        (await again.RunAsync()).Required.Onnx.Digest.ShouldBe(trained.Onnx.Digest);
    }

    [Fact]
    public void Every_code_of_the_stage_is_in_the_guide_and_no_other()
    {
        var sources = string.Concat(Directory.EnumerateFiles(Path.Combine(Root(), "src/stages/3-Train"), "*.cs", SearchOption.AllDirectories).Where(path => !path.Contains("/obj/")).Select(File.ReadAllText));
        var known = Codes(sources, @"(?:Fault|new|new Problem)\(\s*""(train\.[a-z-]+)""").Where(code => code is not ("train.model" or "train.run" or "train.selection")).ToList();
        var named = Codes(Guide(), @"`(train\.[a-z-]+)`").Where(code => code is not ("train.model" or "train.run" or "train.selection" or "train.csv" or "train.py")).ToList();
        known.Count.ShouldBeGreaterThan(20);
        named.ShouldBe(known);
    }

    private static IEnumerable<string> Codes(string text, string pattern) => Regex.Matches(text, pattern).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    private static Assay.Kernel.Outcome<Project> Read(string example, string folder) =>
        ProjectFileReader.Parse(Encoding.UTF8.GetBytes(ProblemText.With() + example), "assay.yaml", folder, SectionDefinition.Of<ProblemSection>(), SectionDefinition.Of<SplitSection>(), SectionDefinition.Of<TrainSection>());

    private static IEnumerable<string> Examples(string language) => Guide().Split($"```{language}\n").Skip(1).Select(part => part.Split("```")[0]);

    private static bool HasPython()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", "--version") { RedirectStandardOutput = true, UseShellExecute = false });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static string Guide() => File.ReadAllText(Path.Combine(Root(), "docs/guide/3-train.md"));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
