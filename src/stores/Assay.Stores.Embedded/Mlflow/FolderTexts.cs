namespace Assay.Stores.Embedded.Mlflow;

/// <summary>Folders in which each file is a key and its content the value; a key with '/' in it lies in folders.</summary>
internal static class FolderTexts
{
    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>The keys, and the files that hold them, in ordinal order; none when there is no such folder, or it is a link, which could lead anywhere.</summary>
    public static IEnumerable<(string Key, string File)> Files(string folder) => Directory.Exists(folder) && new DirectoryInfo(folder).LinkTarget is null
        ? Directory.EnumerateFiles(folder, "*", Deep).Select(file => (Key: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file)).OrderBy(file => file.Key, StringComparer.Ordinal)
        : [];

    /// <summary>The keys and their values.</summary>
    public static IEnumerable<(string Key, string Value)> Pairs(string folder) => Files(folder).Select(file => (file.Key, File.ReadAllText(file.File)));
}
