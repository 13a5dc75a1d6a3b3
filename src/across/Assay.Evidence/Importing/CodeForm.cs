using System.Text.RegularExpressions;

namespace Assay.Evidence.Importing;

/// <summary>Codes as owners write them and as copying mars them: <c>**K1**:</c>, <c>\$10</c> for S10, <c>Duty 3</c>, <c>K1O</c> for K10.</summary>
internal static partial class CodeForm
{
    /// <summary>Longest code, in characters.</summary>
    public const int Longest = 40;

    /// <summary>
    /// A line that starts with a code: maybe a bullet or a number, maybe bold, the code, and what parts it from the statement. Groups: letter and number;
    /// parted is there when more than a blank follows. Blanks are matched as one piece, so that a line of nothing but blanks costs no more than another.
    /// </summary>
    [GeneratedRegex(@"^(?>\s*)(?:[-*•·●○▪‣–—+](?>\s+)|\d{1,3}[.)](?>\s+)|[|])?(?>\s*)(?:\*\*|__)?(?>\s*)" +
        @"(?:(?<letter>[A-Z]{1,3}|[ksbd]|\\?\$)\s?(?<number>[0-9lIO]{0,2}[0-9][0-9lIO]{0,2})|(?<letter>Duty)(?>\s+)(?<number>\d{1,3}))(?![A-Za-z0-9])" +
        @"(?>[^\S\t]*)(?<parted>[:.)–—|-]|\t)?(?:\*\*|__)?(?<parted>(?>\s*)[:.)–—|-]|\t)?(?:(?<=\s)|(?=\s|$|\p{Lu}))[ \t]*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    public static partial Regex AtStart();

    /// <summary>A text that is a list of codes and nothing else.</summary>
    [GeneratedRegex(@"^(?:(?:[KSBD]|\\?\$)\s?\d{1,3}|Duty \d{1,3})(?:[\s,;&/]+(?:and\s+)?(?:(?:[KSBD]|\\?\$)\s?\d{1,3}|Duty \d{1,3}))*[.;,]?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    public static partial Regex OnlyCodes();

    /// <summary>The code of a letter and a number as they were matched.</summary>
    public static string Of(string letter, string number)
    {
        var plain = letter.EndsWith('$') ? "S" : letter == "Duty" ? "D" : letter.ToUpperInvariant();
        return plain + number.Replace('l', '1').Replace('I', '1').Replace('O', '0');
    }

    /// <summary>The code in a cell that holds it alone; the cell's text when it has none of the usual forms, null when it is blank or too long.</summary>
    public static string? OfCell(string cell)
    {
        var text = cell.Trim();
        if (text.Length > 2 * Longest) return null;
        if (AtStart().Match(text) is { Success: true } match && match.Length == text.Length) return Of(match.Groups["letter"].Value, match.Groups["number"].Value);
        return text.Length is 0 or > Longest || text.Any(char.IsControl) ? null : text;
    }

    /// <summary>What kind of statement a code is of, by its first letter; null for others than K, S, B and D.</summary>
    public static string? GroupOf(string code) => code.Length > 1 && char.IsAsciiDigit(code[1]) ? code[0] switch
    {
        'K' => "knowledge",
        'S' => "skill",
        'B' => "behaviour",
        'D' => "duty",
        _ => null,
    }
    : null;
}
