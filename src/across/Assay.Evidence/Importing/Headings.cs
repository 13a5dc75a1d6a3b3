using System.Text.RegularExpressions;

namespace Assay.Evidence.Importing;

/// <summary>Lines of an owner's text that are no statement: headings and what pages carry.</summary>
internal static partial class Headings
{
    /// <summary>The group that a heading opens, or null for a line that is no heading: <c>## **Skills**</c> is skill.</summary>
    public static string? GroupOf(string line)
    {
        var match = Section().Match(line);
        return !match.Success ? null : char.ToLowerInvariant(match.Groups["noun"].Value[0]) switch { 'k' => "knowledge", 's' => "skill", 'b' => "behaviour", _ => "duty" };
    }

    /// <summary>Whether a line is what a page carries: its number, a rule, a date of printing.</summary>
    public static bool IsPageNoise(string line) => Page().IsMatch(line);

    /// <summary>A heading's text without marks, and with <c>AI</c> where copying made it <c>Al</c>.</summary>
    public static string Clean(string line) => Misread().Replace(line.Trim().Trim('#', '*', '_', '=', ' ', '\t', ':'), "AI");

    [GeneratedRegex(@"^[\s#*_]*(?:\d{1,2}[.)]?\s+)?(?:(?:core|technical|occupational|the|required|specific)\s+){0,2}(?<noun>knowledge|skills?|behaviou?rs?|dut(?:y|ies))(?:\s+(?:statements?|requirements?|outcomes?))?[\s*_:]*(?:\([^)]{0,40}\))?[\s*_:]*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\s*(?:[-–—|\s]*(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[-–—|\s]*|[-=_*\s\f]{3,}|(?:©|\(c\)|copyright\b).*|https?://\S+|www\.\S+|\f+)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Page();

    [GeneratedRegex(@"\bAl\b", RegexOptions.CultureInvariant)]
    private static partial Regex Misread();
}
