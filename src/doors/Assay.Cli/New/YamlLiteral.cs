using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Assay.Cli.New;

/// <summary>Writes any text so that every YAML reader gives back that text: bare where no reader could take it for something else, else in double quotes.</summary>
public static partial class YamlLiteral
{
    // YAML 1.1 readers take these for flags or nothing; quoting them costs little.
    private static readonly string[] Reserved = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "inf", "nan"];

    /// <summary>The text as a YAML scalar on one line.</summary>
    public static string Text(string text) => Bare().IsMatch(text) && !Reserved.Contains(text.ToLowerInvariant()) ? text : Quote(text);

    /// <summary>The number, shortest form that reads back the same.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The texts as a list in brackets.</summary>
    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Text))}]";

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes()) quoted.Append(Escape(rune));
        return quoted.Append('"').ToString();
    }

    private static string Escape(Rune rune) => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\t' => "\\t",
        < 0x20 or (>= 0x7F and < 0xA0) => $"\\x{rune.Value:X2}",
        0x2028 or 0x2029 or 0xFEFF or 0xFFFE or 0xFFFF => $"\\u{rune.Value:X4}",
        _ => rune.ToString(),
    };

    [GeneratedRegex(@"^[A-Za-z_]([A-Za-z0-9_./ -]*[A-Za-z0-9_.])?\z")]
    private static partial Regex Bare();
}
