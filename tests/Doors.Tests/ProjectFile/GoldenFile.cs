using System.Runtime.CompilerServices;

namespace Doors.Tests.ProjectFile;

/// <summary>A generated file that is committed: the test fails when it differs, and writes it anew with ASSAY_WRITE_GOLDEN=1.</summary>
internal static class GoldenFile
{
    public static void ShouldBe(string pathFromRoot, string text)
    {
        var path = Path.Combine(Root(), pathFromRoot);
        if (Environment.GetEnvironmentVariable("ASSAY_WRITE_GOLDEN") == "1") File.WriteAllText(path, text);
        File.Exists(path).ShouldBeTrue($"{pathFromRoot} is not there. Run the test with ASSAY_WRITE_GOLDEN=1 and commit the file.");
        File.ReadAllText(path).ShouldBe(text, $"{pathFromRoot} is out of date. Run the test with ASSAY_WRITE_GOLDEN=1 and commit the file.");
    }

    private static string Root([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "Assay.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
