using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Doors.Tests.Packaging;

[Trait("Takes", "a minute")]
public class PackageTests(InstalledTool tool) : IClassFixture<InstalledTool>
{
    [Fact]
    public void The_package_holds_the_licence_and_the_page_that_says_what_it_is()
    {
        using var package = Package();
        package.GetEntry("LICENSE").ShouldNotBeNull();
        package.GetEntry("README.md").ShouldNotBeNull();
    }

    [Fact]
    public void The_package_holds_the_native_libraries_of_one_platform()
    {
        using var package = Package();
        var files = package.Entries.Select(entry => entry.Name).ToList();
        string[] endings = [".so", ".dylib"];
        if (OperatingSystem.IsLinux()) files.ShouldNotContain(name => name == "onnxruntime.dll" || name.EndsWith(".dylib"));
        endings.Count(ending => files.Any(name => name.EndsWith(ending))).ShouldBeLessThanOrEqualTo(1);
        package.Entries.ShouldNotContain(entry => entry.FullName.Contains("/runtimes/"));
    }

    [Fact]
    public async Task The_installed_tool_shows_its_help_and_its_version()
    {
        (await MustAsync("--help")).ShouldContain("Usage:");
        (await MustAsync("--version")).ShouldStartWith("0.1.0");
    }

    [Fact]
    public async Task The_installed_tool_takes_the_sample_through_every_stage_as_the_readme_shows()
    {
        var shown = await MustAsync("demo");
        var said = shown.Split('\n').Select(WithoutTimes).ToHashSet();
        Readme().Where(line => !said.Contains(WithoutTimes(line))).ShouldBeEmpty(shown);
        (await MustAsync("ledger", "verify", "--home", "assay-demo/.assay")).ShouldContain("The log holds");
    }

    /// <summary>Loading them would take longer than showing the help does: with nothing in them, the help is still shown.</summary>
    [Fact]
    public async Task Help_is_shown_without_loading_the_learners_the_stores_or_the_statistics()
    {
        var heavy = Directory.EnumerateFiles(tool.Files).Where(path => Heavy.Any(Path.GetFileName(path).StartsWith)).ToList();
        heavy.Count.ShouldBeGreaterThanOrEqualTo(Heavy.Length);
        var kept = heavy.ToDictionary(path => path, File.ReadAllBytes);
        foreach (var path in heavy) File.WriteAllBytes(path, []);
        try
        {
            (await MustAsync("--help")).ShouldContain("Usage:");
        }
        finally
        {
            foreach (var (path, bytes) in kept) File.WriteAllBytes(path, bytes);
        }
    }

    private static readonly string[] Heavy = ["Microsoft.ML.", "DuckDB.", "Microsoft.Data.Sqlite", "MathNet.", "Google.Protobuf", "NSec.", "YamlDotNet"];

    private async Task<string> MustAsync(params string[] arguments)
    {
        var command = await tool.RunAsync(arguments);
        command.ExitCode.ShouldBe(0, command.Output);
        return command.Output;
    }

    /// <summary>What the README says that <c>assay demo</c> prints.</summary>
    private static List<string> Readme()
    {
        var block = Repository.Read("README.md").Split("```text\n$ assay demo\n")[1].Split("```")[0];
        return [.. block.Split('\n').Where(line => line.Trim().Length > 0 && line.Trim() != "…")];
    }

    private static string WithoutTimes(string line) => Regex.Replace(line, @"\d+(\.\d+)? m?s\b", "").TrimEnd();

    private ZipArchive Package() => ZipFile.OpenRead(Directory.EnumerateFiles(tool.Packages, "assay.*.nupkg").Single());
}
