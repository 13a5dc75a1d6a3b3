using System.Text;
using Assay.Reports.Citing;

namespace Assay.Reports.Cards;

/// <summary>Makes any text plain inside Markdown, also inside a cell of a table. It never starts a line.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]<>()#+!|~&$";

    /// <summary>The text on one line; what means something to Markdown or HTML is escaped, and what would turn the direction of the line is taken out.</summary>
    public static string Of(string? text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text ?? "")
        {
            if (Special.Contains(letter)) escaped.Append('\\');
            escaped.Append(IsUnsafe(letter) ? ' ' : letter);
        }

        return escaped.ToString();
    }

    /// <summary>A text of a record.</summary>
    public static string Of(Cited text) => Of(text.Text);

    /// <summary>A number of a record; a dash when it is not there.</summary>
    public static string Of(Cited number, NumberStyle style) => number.Number is not null ? NumberText.Of(number, style) : "–";

    /// <summary>Where a value stands: <c>leaf 7 `body.metrics[0].test`</c>. A path has no backtick in it, since its keys are escaped as JSON.</summary>
    public static string Source(Cited value) => $"leaf {Cited.LeafIndex(value.Record).Exact} `{value.Path.Replace("|", "\\|", StringComparison.Ordinal)}`";

    /// <summary>Whether a character controls something instead of being shown: also where Markdown needs no escaping, as in a block of code.</summary>
    public static bool IsUnsafe(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
