using System.IO.Enumeration;

namespace Assay.Tables.Sources;

/// <summary>Paths with <c>*</c> (part of a name), <c>?</c> (one character) and <c>**</c> (any folders, none included).</summary>
internal static class SourceGlob
{
    public static bool IsGlob(string pattern) => pattern.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>Full paths of the files that match, in ordinal order.</summary>
    public static string[] Expand(string folder, string pattern)
    {
        var root = Path.IsPathRooted(pattern) ? Path.GetPathRoot(pattern)! : folder;
        var parts = pattern[(Path.IsPathRooted(pattern) ? root.Length : 0)..].Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        return [.. Walk(root, parts).Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Walk(string folder, string[] parts)
    {
        if (parts is [] || !Directory.Exists(folder)) return [];
        var (first, rest) = (parts[0], parts[1..]);
        if (first == "**") return Walk(folder, rest).Concat(Directory.EnumerateDirectories(folder).SelectMany(inner => Walk(inner, parts)));
        if (first is "." or "..") return Walk(Path.Combine(folder, first), rest);
        return rest is [] ? Directory.EnumerateFiles(folder).Where(path => Fits(path, first)) : Directory.EnumerateDirectories(folder).Where(path => Fits(path, first)).SelectMany(inner => Walk(inner, rest));
    }

    private static bool Fits(string path, string pattern) => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(path), ignoreCase: false);
}
