using Assay.Collect.Finds;
using Assay.Kernel;

namespace Assay.Collect.Git;

/// <summary>Reads what a person did in a git repository, by the program git, and changes nothing there.</summary>
internal static class GitRepository
{
    private const int SayEvery = 5_000;

    /// <summary>Full path of the top folder of the repository that a folder lies in, or of the bare repository that it is; null when it is in none.</summary>
    public static string? TopOf(string folder)
    {
        if (GitProcess.Ask(folder, "rev-parse", "--show-toplevel")?.TrimEnd('\n') is { Length: > 0 } top) return Path.GetFullPath(top);
        return File.Exists(Path.Combine(folder, "HEAD")) && GitProcess.Ask(folder, "rev-parse", "--is-bare-repository")?.Trim() == "true" ? folder : null;
    }

    /// <summary>Why a folder that looks like a repository cannot be read as one; null when it can, or does not look like one.</summary>
    public static Problem? FaultOf(string folder, SourceQuery query)
    {
        if (!Directory.Exists(Path.Combine(folder, ".git")) && !File.Exists(Path.Combine(folder, ".git"))) return null;
        var started = GitProcess.Start(folder, "rev-parse", "--git-dir");
        if (!started.Succeeded) return started.Problems[0];
        using var git = started.Value;
        git.Input.Close();
        git.Output.CopyTo(Stream.Null);
        return git.End(query.At(folder));
    }

    /// <summary>What the person did, with the files that their commits touched; or why it cannot be told.</summary>
    public static Outcome<(Find Find, TouchedFiles Files)> Read(string folder, SourceQuery query, CancellationToken cancellation)
    {
        var place = query.At(folder);
        if (GitProcess.Ask(folder, "rev-parse", "--verify", "--quiet", "HEAD") is null) return new Problem("collect.empty", "This repository has no commit.", "Collect it when there is work in it.") { Place = place };
        var work = ReadLog(folder, query, cancellation);
        if (!work.Succeeded) return Outcome<(Find, TouchedFiles)>.Failed(work.Problems);
        var tags = GitTags.Read(folder, query.Author);
        if (work.Value.Match is not { } match) return CollectProblems.NotByAuthor(place, "commits", work.Value.Others);
        var signed = AddSignatures(folder, work.Value, query, cancellation);
        if (!signed.Succeeded) return Outcome<(Find, TouchedFiles)>.Failed(signed.Problems);
        return (FindOf(folder, work.Value, tags, match, query), new TouchedFiles(folder, work.Value.Paths, Tracked(folder), match));
    }

    /// <summary>The files that a repository keeps now, below its top folder.</summary>
    public static IReadOnlySet<string> Tracked(string folder) =>
        (GitProcess.Ask(folder, "ls-files", "-z") ?? "").Split('\0', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    private static Outcome<GitWork> ReadLog(string folder, SourceQuery query, CancellationToken cancellation)
    {
        var started = GitProcess.Start(folder, GitLog.Arguments);
        if (!started.Succeeded) return Outcome<GitWork>.Failed(started.Problems);
        using var git = started.Value;
        git.Input.Close();
        var (work, read) = (new GitWork(query.Author), 0);
        foreach (var commit in GitLog.Read(git.Output, cancellation))
        {
            work.Add(commit);
            if (++read % SayEvery == 0) query.Said($"{query.Relative(folder)}: {read} commits read");
        }

        return git.End(query.At(folder)) is { } fault ? fault : work;
    }

    private static Outcome<Nothing> AddSignatures(string folder, GitWork work, SourceQuery query, CancellationToken cancellation)
    {
        var signed = GitSignatures.Count(folder, work.Commits, cancellation);
        if (!signed.Succeeded) return Outcome<Nothing>.Failed(signed.Problems);
        work.Count(GitCounts.Signed, signed.Value);
        if (!query.VerifySignatures || signed.Value == 0) return Outcome.Done;
        query.Said($"{query.Relative(folder)}: verifying {signed.Value} signatures");
        return GitSignatures.Verify(folder, work.Commits, cancellation).Map(good =>
        {
            work.Count(GitCounts.Verified, good);
            return default(Nothing);
        });
    }

    private static Find FindOf(string folder, GitWork work, GitTags tags, AuthorMatch match, SourceQuery query)
    {
        work.Count(GitCounts.Tags, tags.Ids.Count);
        work.Count(GitCounts.Releases, tags.Releases);
        foreach (var text in tags.Texts) work.Say(text);
        var remote = GitProcess.Ask(folder, "config", "--get", "remote.origin.url")?.Trim();
        var origin = string.IsNullOrEmpty(remote) ? query.Relative(folder) : RepositoryAddress.WithoutCredentials(remote);
        return new Find
        {
            Source = FindSource.Git,
            Origin = origin,
            Title = RepositoryAddress.NameOf(origin is "." ? folder : origin),
            Content = Digests.OfPieces(work.Pieces.Concat(tags.Ids)),
            Match = match,
            From = work.From,
            To = work.To,
            Counts = work.Counts,
            Texts = work.Texts,
        };
    }
}
