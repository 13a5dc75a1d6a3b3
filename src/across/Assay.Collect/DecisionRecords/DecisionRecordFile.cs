using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Collect.Documents;
using Assay.Collect.Finds;
using Assay.Kernel;

namespace Assay.Collect.DecisionRecords;

/// <summary>Reads an architecture decision record: a Markdown file with a number in its name, in a folder for such files.</summary>
internal static partial class DecisionRecordFile
{
    private const int MostBytes = 1 << 20;
    private static readonly string[] Folders = ["docs/adr", "doc/adr", "docs/adrs", "docs/decisions", "doc/decisions", "docs/architecture/decisions", "doc/architecture/decisions", "adr"];
    private static readonly string[] Statuses = ["proposed", "accepted", "rejected", "deprecated", "superseded"];

    /// <summary>Whether a file is one, by its name and its folder.</summary>
    public static bool Is(string path)
    {
        var folder = (Path.GetDirectoryName(path) ?? "").Replace('\\', '/');
        return NumberedName().IsMatch(Path.GetFileName(path)) && Folders.Any(known => folder == known || folder.EndsWith("/" + known, StringComparison.Ordinal));
    }

    /// <summary>What it says, or why it cannot be read.</summary>
    public static Outcome<Find> Read(string path, SourceQuery query)
    {
        try
        {
            if (new FileInfo(path).Length is var length && length > MostBytes) return CollectProblems.TooLarge(query.At(path), $"{length} bytes", $"{MostBytes} bytes");
            var text = File.ReadAllText(path);
            return FindOf(path, text, MarkdownText.Read(text), query);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return CollectProblems.Unreadable(query.At(path), "a decision record", fault.Message);
        }
    }

    /// <summary>Its status, one of the usual words; null when it has none of them.</summary>
    internal static string? StatusOf(string text)
    {
        var stated = Status().Match(text.ReplaceLineEndings("\n")).Groups["status"].Value.ToLowerInvariant();
        return Statuses.FirstOrDefault(status => stated.StartsWith(status, StringComparison.Ordinal));
    }

    /// <summary>Its title without its number.</summary>
    internal static string TitleOf(DocumentText document, string path) =>
        NumberBefore().Replace(document.Title ?? Path.GetFileNameWithoutExtension(path).Replace('-', ' '), "");

    private static Find FindOf(string path, string text, DocumentText document, SourceQuery query)
    {
        var date = document.From ?? Dates.Of(Date().Match(text.ReplaceLineEndings("\n")).Groups["date"].Value);
        var counts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("words", document.Words)]);
        return new Find
        {
            Source = FindSource.DecisionRecord,
            Origin = query.Relative(path),
            Title = TitleOf(document, path),
            Content = Digests.OfFile(path),
            Match = query.Files?.MatchOf(path) ?? AuthorMatch.Unstated,
            From = date,
            To = date,
            Counts = StatusOf(text) is { } status ? counts.Add(status, 1) : counts,
            Texts = document.Texts.All,
        };
    }

    [GeneratedRegex(@"^(adr[-_]?)?\d{3,5}[-_].+\.md$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NumberedName();

    [GeneratedRegex(@"^(ADR)?[-\s]*\d{1,5}[.:)]?\s+(-\s+)?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NumberBefore();

    [GeneratedRegex(@"^(?:[*-]? ?\**status\**:\** *|#{1,6} +status *\n+[*_]*)(?<status>[A-Za-z]+)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Status();

    [GeneratedRegex(@"^(?:[*-]? ?\**date\**:\** *|#{1,6} +date *\n+)(?<date>\d{4}-\d{2}-\d{2})", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Date();
}
