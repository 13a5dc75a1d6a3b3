using System.Text;

namespace Assay.Reports.Marking;

/// <summary>Makes any text safe inside HTML elements and quoted attributes.</summary>
internal static class Escaping
{
    /// <summary>A long text as the content of an element, where quotation marks mean nothing and may stay.</summary>
    public static Markup Content(string text)
    {
        var html = new StringBuilder(text.Length + text.Length / 8);
        foreach (var letter in text)
        {
            if (letter is '"' or '\'') html.Append(letter);
            else Append(html, letter);
        }

        return Markup.Trusted(html.ToString());
    }

    /// <summary>Appends the text; what would mean something to a browser is escaped, and control characters, which HTML forbids, are replaced.</summary>
    public static void Append(StringBuilder html, string? text)
    {
        foreach (var letter in text ?? "") Append(html, letter);
    }

    private static void Append(StringBuilder html, char letter)
    {
        switch (letter)
        {
            case '&': html.Append("&amp;"); break;
            case '<': html.Append("&lt;"); break;
            case '>': html.Append("&gt;"); break;
            case '"': html.Append("&quot;"); break;
            case '\'': html.Append("&#39;"); break;
            case '\n' or '\t': html.Append(letter); break;
            default: html.Append(char.IsControl(letter) || letter is '\uFFFE' or '\uFFFF' ? '\uFFFD' : letter); break;
        }
    }
}
