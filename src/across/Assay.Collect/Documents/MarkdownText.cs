using System.Text;
using System.Text.RegularExpressions;

namespace Assay.Collect.Documents;

/// <summary>Reads the prose of Markdown: paragraphs, list items and headings, without code and marks.</summary>
internal static partial class MarkdownText
{
    /// <summary>The document that a text is.</summary>
    public static DocumentText Read(string text)
    {
        var (document, paragraph) = (new DocumentText(), new StringBuilder());
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (inCode, start) = (false, FrontMatter(lines, document));
        foreach (var line in lines.Skip(start))
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal) || line.TrimStart().StartsWith("~~~", StringComparison.Ordinal)) inCode = !inCode;
            else if (!inCode) AddLine(line, document, paragraph);
        }

        End(document, paragraph);
        return document;
    }

    /// <summary>A line without marks: links read as their words.</summary>
    public static string Plain(string line) => Marks().Replace(Links().Replace(line, "${words}"), "").Trim();

    private static void AddLine(string line, DocumentText document, StringBuilder paragraph)
    {
        var heading = Heading().Match(line);
        if (heading.Success)
        {
            End(document, paragraph);
            document.Title ??= Plain(heading.Groups["words"].Value);
            document.Add(Plain(heading.Groups["words"].Value));
            return;
        }

        if (line.Trim().Length == 0 || ListItem().IsMatch(line) || IsRow(line)) End(document, paragraph);
        if (IsRow(line) && line.All(letter => letter is '|' or '-' or ':' or ' ')) return;
        if (line.StartsWith("<!--", StringComparison.Ordinal)) return;
        paragraph.Append(Plain(ListItem().Replace(line, ""))).Append(' ');
    }

    /// <summary>Whether a line is a row of a table: each is read by itself.</summary>
    private static bool IsRow(string line) => line.TrimStart().StartsWith('|');

    private static void End(DocumentText document, StringBuilder paragraph)
    {
        if (paragraph.ToString() is var text && !string.IsNullOrWhiteSpace(text)) document.Add(text);
        paragraph.Clear();
    }

    /// <summary>Reads the settings between two lines of dashes at the start, and returns the first line behind them.</summary>
    private static int FrontMatter(string[] lines, DocumentText document)
    {
        if (lines[0].TrimEnd() != "---" || Array.FindIndex(lines, 1, line => line.TrimEnd() is "---" or "...") is var end && end < 0) return 0;
        foreach (var setting in lines[1..end].Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2))
        {
            var value = setting[1].Trim().Trim('"', '\'');
            if (setting[0] is "title") document.Title = value;
            if (setting[0] is "author") document.Creator = value;
            if (setting[0] is "date") document.From = document.To = Dates.Of(value);
        }

        return end + 1;
    }

    [GeneratedRegex(@"^ {0,3}#{1,6} +(?<words>.*?)[ #]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(?:[-*+]|\d{1,4}[.)])\s+", RegexOptions.NonBacktracking)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"!?\[(?<words>[^\[\]]{0,500})\]\([^()]{0,500}\)", RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex(@"[*_`>|]+", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
