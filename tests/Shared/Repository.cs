using System.Runtime.CompilerServices;

namespace Shared;

/// <summary>The working tree that these tests were compiled in. Paths are relative to its root, with forward slashes.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", "artifacts", "TestResults", ".assay", ".git"];

    /// <summary>The folder of Assay.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Whether golden files are to be written anew instead of compared.</summary>
    public static bool WritesGolden => Environment.GetEnvironmentVariable("ASSAY_WRITE_GOLDEN") == "1";

    /// <summary>Files under a folder whose names end so, without what a build makes; in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string folder, string ending) =>
        [.. Walk(Absolute(folder)).Where(path => path.EndsWith(ending, StringComparison.Ordinal)).Select(Relative).Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Absolute(path));

    public static string Absolute(string path) => Path.GetFullPath(Path.Combine(Root, path));

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder)) yield return file;
        foreach (var inner in Directory.EnumerateDirectories(folder).Where(inner => !Made.Contains(Path.GetFileName(inner))))
            foreach (var file in Walk(inner)) yield return file;
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "Assay.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
