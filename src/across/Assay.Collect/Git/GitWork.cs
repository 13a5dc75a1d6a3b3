using System.Collections.Immutable;
using Assay.Collect.Finds;

namespace Assay.Collect.Git;

/// <summary>Adds up what one person did in a repository, commit by commit.</summary>
internal sealed class GitWork(Author author)
{
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _others = new(StringComparer.Ordinal);
    private readonly FindTexts _texts = new();
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly List<string> _reviews = [];
    private readonly List<string> _commits = [];

    /// <summary>The person's commits, as the log had them.</summary>
    public IReadOnlyList<string> Commits => _commits;

    /// <summary>The files that they touched.</summary>
    public IReadOnlySet<string> Paths => _paths;

    /// <summary>What counts as the person's work here, to be hashed: commits, and what they did for others' commits.</summary>
    public IEnumerable<string> Pieces => _commits.Concat(_reviews);

    /// <summary>Every count that is not zero.</summary>
    public ImmutableSortedDictionary<string, long> Counts => _counts.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The messages.</summary>
    public ImmutableArray<string> Texts => _texts.All;

    /// <summary>Other authors, the most frequent first.</summary>
    public IEnumerable<string> Others => _others.OrderByDescending(other => other.Value).ThenBy(other => other.Key, StringComparer.Ordinal).Select(other => other.Key);

    /// <summary>The strongest way in which any of it was matched; null when nothing was.</summary>
    public AuthorMatch? Match { get; private set; }

    /// <summary>When the first commit was authored.</summary>
    public DateTimeOffset? From { get; private set; }

    /// <summary>When the last commit was authored.</summary>
    public DateTimeOffset? To { get; private set; }

    /// <summary>Takes in a commit.</summary>
    public void Add(GitCommit commit)
    {
        var trailers = Trailers.Of(commit.Message).ToList();
        if (author.Match(commit.Name, commit.Address) is { } match) AddOwn(commit, match, trailers);
        else AddOthers(commit, trailers);
    }

    /// <summary>Adds to a count.</summary>
    public void Count(string name, long by = 1)
    {
        if (by > 0) _counts[name] = _counts.GetValueOrDefault(name) + by;
    }

    /// <summary>Adds a text.</summary>
    public void Say(string text) => _texts.Add(text);

    private void AddOwn(GitCommit commit, AuthorMatch match, List<(string Trailer, string Name, string Address)> trailers)
    {
        Matched(match);
        _commits.Add(commit.Id);
        Count(GitCounts.Commits);
        if (trailers.Any(line => line.Trailer == "co-authored-by" && author.Match(line.Name, line.Address) is null)) Count(GitCounts.Shared);
        foreach (var touched in GitTouch.Of(commit.Paths)) Count(touched);
        _paths.UnionWith(commit.Paths);
        _texts.Add(Trailers.Without(commit.Message));
        if (commit.At is not { } at) return;
        if (From is null || at < From) From = at;
        if (To is null || at > To) To = at;
    }

    private void AddOthers(GitCommit commit, List<(string Trailer, string Name, string Address)> trailers)
    {
        _others[$"{commit.Name} <{commit.Address}>"] = _others.GetValueOrDefault($"{commit.Name} <{commit.Address}>") + 1;
        foreach (var trailer in trailers.Where(line => author.Match(line.Name, line.Address) is not null).Select(line => line.Trailer).Distinct())
        {
            Count(trailer switch { "reviewed-by" => GitCounts.Reviews, "co-authored-by" => GitCounts.CoAuthored, _ => GitCounts.SignedOff });
            _reviews.Add($"{trailer} {commit.Id}");
        }

        foreach (var line in trailers) if (author.Match(line.Name, line.Address) is { } match) Matched(match);
    }

    private void Matched(AuthorMatch match)
    {
        if (Match is null || match < Match) Match = match;
    }
}
