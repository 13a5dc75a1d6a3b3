using Assay.Kernel;

namespace Assay.Stores.Embedded.DuckDb;

/// <summary>The names of a source's columns, and what may be wrong with them.</summary>
internal static class SourceHeader
{
    /// <summary>The names as they are used: spaces around them removed, an empty one replaced.</summary>
    public static string[] Clean(IReadOnlyList<string> names) => [.. names.Select((name, index) => name.Trim() is { Length: > 0 } text ? text : $"unnamed_{index + 1}")];

    /// <summary>What is wrong with the names of one file, or null.</summary>
    public static Problem? Fault(string file, IReadOnlyList<string> names)
    {
        if (names.Count == 1) return OneColumn(file, names[0]);
        var twice = names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1);
        if (twice is null) return null;
        var places = string.Join(" and ", names.Select((name, index) => (name, index)).Where(pair => string.Equals(pair.name, twice.Key, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.index + 1));
        return new Problem("data.duplicate-column", $"Columns {places} have the same name; upper and lower case do not tell columns apart.", "Rename one of them in the file.") { Place = new Place(file, 1, twice.Key), Value = twice.Key, Expected = "names that differ" };
    }

    /// <summary>Where two files' headers differ, or null.</summary>
    public static Problem? Difference(string first, IReadOnlyList<string> names, string file, IReadOnlyList<string> others)
    {
        if (names.SequenceEqual(others)) return null;
        var at = names.Zip(others).TakeWhile(pair => pair.First == pair.Second).Count();
        var (wanted, found) = (at < names.Count ? names[at] : null, at < others.Count ? others[at] : null);
        var message = found is null ? $"The header ends after {at} columns; that of {first} goes on." : $"Column {at + 1} is not that of {first}.";
        return new Problem("data.headers-differ", message, "Give all files the same columns in the same order.") { Place = new Place(file, 1, found), Value = found, Expected = wanted is null ? $"no more than {names.Count} columns" : $"'{wanted}'" };
    }

    private static Problem OneColumn(string file, string name)
    {
        var separator = name.Contains(';') ? "semicolons" : name.Contains('\t') ? "tabs" : name.Contains('|') ? "bars" : null;
        return separator is null
            ? new Problem("data.one-column", "The file has one column only; there is nothing to predict it from.", "Name a file with a header and at least two columns.") { Place = new Place(file, 1), Value = name, Expected = "at least two columns" }
            : new Problem("data.separator", $"The columns seem to be separated by {separator}.", "Save the file with commas between the columns.") { Place = new Place(file, 1), Value = name[..Math.Min(80, name.Length)], Expected = "commas between the columns" };
    }
}
