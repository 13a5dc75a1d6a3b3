using System.Text.RegularExpressions;

namespace Assay.Collect.Git;

/// <summary>Reads the lines of a commit message that name people: <c>Reviewed-by: Name &lt;address&gt;</c>.</summary>
internal static partial class Trailers
{
    /// <summary>Every such line: which trailer in lower case, the name and the address.</summary>
    public static IEnumerable<(string Trailer, string Name, string Address)> Of(string message) =>
        Line().Matches(message).Select(line => (line.Groups["trailer"].Value.ToLowerInvariant(), line.Groups["name"].Value.Trim(), line.Groups["address"].Value));

    /// <summary>The message without them, and without the marks of merges.</summary>
    public static string Without(string message) => AnyTrailer().Replace(message, "").Trim();

    [GeneratedRegex(@"^(?<trailer>Reviewed-by|Co-authored-by|Signed-off-by): *(?<name>[^<\n]{0,200})<(?<address>[^>\n]{0,200})>[ \t\r]*$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Line();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z-]{2,40}-(by|to|id|url): [^\n]*$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex AnyTrailer();
}
