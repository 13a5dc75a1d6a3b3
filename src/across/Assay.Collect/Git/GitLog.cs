using System.Globalization;

namespace Assay.Collect.Git;

/// <summary>Reads a repository's log, one commit after the other, newest first.</summary>
internal static class GitLog
{
    /// <summary>What git is asked: every commit that a branch, a remote's branch or a tag leads to, its header, and what it touched.</summary>
    public static readonly string[] Arguments =
    [
        "log", "--branches", "--remotes", "--tags", "HEAD", "-z", "--raw", "--abbrev=40", "--no-renames", "--root", "--no-show-signature", "--no-notes", "--no-mailmap", "--encoding=UTF-8",
        "--format=%H%x00%an%x00%ae%x00%at%x00%B%x00",
    ];

    /// <summary>The commits that the answer to <see cref="Arguments"/> holds.</summary>
    /// <param name="answer">A commit's header are five texts; then for each file a line that begins with a colon, and its path.</param>
    /// <param name="cancellation">Stops it.</param>
    public static IEnumerable<GitCommit> Read(Stream answer, CancellationToken cancellation)
    {
        using var texts = NulTexts.Read(answer, cancellation).GetEnumerator();
        (string Id, string Name, string Address, DateTimeOffset? At, string Message)? header = null;
        var paths = new List<string>();
        while (texts.MoveNext())
        {
            var text = texts.Current.TrimStart('\n');
            if (text.Length == 0) continue;
            if (text[0] == ':')
            {
                paths.Add(Next(texts));
                continue;
            }

            if (header is { } done) yield return new GitCommit(done.Id, done.Name, done.Address, done.At, done.Message, paths);
            header = (text, Next(texts), Next(texts), Time(Next(texts)), Next(texts));
            paths = [];
        }

        if (header is { } last) yield return new GitCommit(last.Id, last.Name, last.Address, last.At, last.Message, paths);
    }

    private static string Next(IEnumerator<string> texts) => texts.MoveNext() ? texts.Current : "";

    /// <summary>A time in seconds since 1970; null when it is none, or outside the calendar.</summary>
    internal static DateTimeOffset? Time(string seconds) =>
        long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var since) && since is > 0 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(since) : null;
}
