namespace Shared;

/// <summary>A generated file that is committed: the test fails when it differs, and writes it anew with ASSAY_WRITE_GOLDEN=1.</summary>
internal static class GoldenFile
{
    public static void ShouldBe(string path, string text)
    {
        var absolute = Repository.Absolute(path);
        if (Repository.WritesGolden)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(absolute)!);
            File.WriteAllText(absolute, text);
        }

        File.Exists(absolute).ShouldBeTrue($"{path} is not there. Run the test with ASSAY_WRITE_GOLDEN=1 and commit the file.");
        File.ReadAllText(absolute).ShouldBe(text, $"{path} is out of date. Run the test with ASSAY_WRITE_GOLDEN=1, read the difference and commit the file.");
    }
}
