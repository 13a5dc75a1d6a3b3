using System.Text.RegularExpressions;

namespace Architecture.Tests.Documentation;

/// <summary>A page of the repository.</summary>
/// <param name="Path">From the root of the repository.</param>
/// <param name="Text">As it is written.</param>
internal sealed partial record MarkdownFile(string Path, string Text)
{
    /// <summary>Every Markdown file.</summary>
    public static IReadOnlyList<MarkdownFile> All { get; } = [.. Repository.Files(".", ".md").Select(path => new MarkdownFile(path, Repository.Read(path)))];

    /// <summary>Targets of links and pictures to files of the repository, without their fragments, as they are written.</summary>
    public IEnumerable<string> Targets() =>
        Link().Matches(Fence().Replace(Text, "")).Select(match => match.Groups[1].Value).Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Select(target => target.Split('#')[0]).Where(target => target.Length > 0);

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
