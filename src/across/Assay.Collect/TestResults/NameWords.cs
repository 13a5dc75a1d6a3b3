using System.Text.RegularExpressions;

namespace Assay.Collect.TestResults;

/// <summary>Parts a name of code into the words that people read: <c>RejectsRowsWithoutTarget</c>, <c>test_rejects_rows</c>.</summary>
internal static partial class NameWords
{
    /// <summary>The words, parted by blanks.</summary>
    public static string Of(string name) => Blanks().Replace(Humps().Replace(name.Length > 500 ? name[..500] : name, "$1 $2").Replace('_', ' ').Replace('-', ' '), " ").Trim();

    [GeneratedRegex(@"([a-z0-9])([A-Z])", RegexOptions.NonBacktracking)]
    private static partial Regex Humps();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
