using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Tables.Sources;

/// <summary>Finds the files that a project names as its sources, by path or by glob.</summary>
public static class SourcePaths
{
    private static readonly string[] Endings = [".csv", ".parquet"];

    /// <summary>
    /// Every file, in the order of <paramref name="patterns"/>, a glob's files in the ordinal order of their names; or every pattern that leads to none. A file
    /// that two patterns name is taken once.
    /// </summary>
    /// <param name="folder">Full path of the folder that relative paths start from.</param>
    /// <param name="patterns">Paths, or globs with <c>*</c>, <c>?</c> and <c>**</c>.</param>
    /// <param name="placeOf">Where the pattern of that index stands in the project file.</param>
    public static Outcome<ImmutableArray<SourceFile>> Find(string folder, IReadOnlyList<string> patterns, Func<int, Place> placeOf)
    {
        var problems = new List<Problem>();
        var files = new List<SourceFile>();
        for (var i = 0; i < patterns.Count; i++)
        {
            var found = Matches(folder, patterns[i]);
            if (Fault(folder, patterns[i], found) is { } fault) problems.Add(fault with { Place = placeOf(i), Value = patterns[i] });
            else files.AddRange(found.Select(path => new SourceFile(path, NameOf(folder, path))));
        }

        return Outcome.Unless(problems, () => files.DistinctBy(file => file.Path, StringComparer.Ordinal).ToImmutableArray());
    }

    /// <summary>The format that the file's ending says, or null.</summary>
    public static SourceFormat? FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".csv" => SourceFormat.Csv,
        ".parquet" => SourceFormat.Parquet,
        _ => null,
    };

    private static string[] Matches(string folder, string pattern)
    {
        var full = Path.GetFullPath(Path.Combine(folder, pattern));
        return SourceGlob.IsGlob(pattern) && !File.Exists(full) ? SourceGlob.Expand(folder, pattern) : File.Exists(full) ? [full] : [];
    }

    private static Problem? Fault(string folder, string pattern, string[] found)
    {
        var full = Path.GetFullPath(Path.Combine(folder, pattern));
        if (found.Length == 0 && Directory.Exists(full)) return new Problem("data.folder", "This source is a folder.", $"Name the files in it, for example {pattern.TrimEnd('/')}/*.csv.") { Expected = "a file or a glob" };
        if (found.Length == 0 && SourceGlob.IsGlob(pattern)) return new Problem("data.no-match", "No file matches this glob.", "Correct it; * stands for part of a name, ** for folders.") { Expected = "a glob that matches a file" };
        if (found.Length == 0) return Absent(full);
        var odd = found.FirstOrDefault(path => FormatOf(path) is null);
        return odd is null ? null : new Problem("data.format", $"'{Path.GetFileName(odd)}' is neither a CSV nor a Parquet file by its name.", "Convert it, or correct the name's ending.") { Expected = string.Join(" or ", Endings) };
    }

    private static Problem Absent(string full)
    {
        var folder = Path.GetDirectoryName(full);
        var names = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Where(name => FormatOf(name) is not null).Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        var near = Suggestion.For(Path.GetFileName(full), names);
        return new Problem("data.no-file", "There is no such file.", near is null ? "Put it there, or correct the path; it is relative to the project's folder." : $"Did you mean '{near}'?") { Expected = "the path of a file" };
    }

    private static string NameOf(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
