using System.Text.RegularExpressions;
using Assay.Collect.Finds;

namespace Assay.Collect.Git;

/// <summary>The annotated tags that a person made. A tag without annotation names nobody.</summary>
/// <param name="Ids">Their object ids.</param>
/// <param name="Releases">How many read as a version.</param>
/// <param name="Texts">Their messages.</param>
internal sealed partial record GitTags(IReadOnlyList<string> Ids, long Releases, IReadOnlyList<string> Texts)
{
    private const string Format = "%(objecttype)%00%(objectname)%00%(taggername)%00%(taggeremail:trim)%00%(refname:short)%00%(contents:subject)";

    /// <summary>Reads them.</summary>
    public static GitTags Read(string folder, Author author)
    {
        var own = (GitProcess.Ask(folder, "for-each-ref", "refs/tags", $"--format={Format}") ?? "").Split('\n')
            .Select(line => line.Split('\0')).Where(parts => parts is ["tag", _, var name, var address, _, _] && author.Match(name, address) is not null).ToList();
        return new GitTags([.. own.Select(parts => parts[1])], own.Count(parts => Version().IsMatch(parts[4])), [.. own.Select(parts => parts[5])]);
    }

    [GeneratedRegex(@"^(?:[a-z-]+[-/@])?v?\d+\.\d+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Version();
}
