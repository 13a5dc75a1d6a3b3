using System.Text;

namespace Assay.Reports.Cards;

/// <summary>Makes any text plain inside Markdown, also inside a cell of a table.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]<>()#+!|~&";

    /// <summary>The text on one line with all that means something to Markdown or HTML escaped.</summary>
    public static string Of(string? text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text ?? "")
        {
            if (Special.Contains(letter)) escaped.Append('\\');
            escaped.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return escaped.ToString();
    }
}
