using System.Globalization;
using System.Text;

namespace Assay.Reports.Cards;

/// <summary>Writes any text as a YAML scalar in double quotes.</summary>
internal static class YamlText
{
    /// <summary>The scalar: plain ASCII as it is, everything else by its code point.</summary>
    public static string Of(string text)
    {
        var yaml = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes()) yaml.Append(Escaped(rune));
        return yaml.Append('"').ToString();
    }

    private static string Escaped(Rune rune) => rune.Value switch
    {
        '"' or '\\' => $"\\{rune}",
        >= ' ' and <= '~' => rune.ToString(),
        <= 0xFFFF => "\\u" + rune.Value.ToString("X4", CultureInfo.InvariantCulture),
        _ => "\\U" + rune.Value.ToString("X8", CultureInfo.InvariantCulture),
    };
}
