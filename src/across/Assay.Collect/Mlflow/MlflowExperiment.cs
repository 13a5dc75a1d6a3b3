using System.Collections.Immutable;
using Assay.Collect.Finds;
using Assay.Kernel;

namespace Assay.Collect.Mlflow;

/// <summary>An experiment with its runs, and what of it is one person's.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Note">What somebody noted about it.</param>
/// <param name="Runs">Its runs.</param>
internal sealed record MlflowExperiment(string Name, string Note, IReadOnlyList<MlflowRun> Runs)
{
    /// <summary>The person's runs as a find; runs that name no user are theirs by their own word, when no run names one.</summary>
    /// <param name="origin">Where it lies, without credentials.</param>
    /// <param name="place">Where, for a problem.</param>
    /// <param name="author">Whose runs.</param>
    /// <param name="registered">For each run, how many versions of registered models came of it.</param>
    public Outcome<Find> FindOf(string origin, Place place, Author author, IReadOnlyDictionary<string, int> registered)
    {
        var named = Runs.Where(run => run.User.Length > 0).ToList();
        var own = named.Count == 0 ? Runs : [.. named.Where(run => author.Match(run.User, run.User) is not null)];
        if (own.Count == 0) return CollectProblems.NotByAuthor(place, "runs", named.CountBy(run => run.User).OrderByDescending(user => user.Value).Select(user => user.Key));
        return new Find
        {
            Source = FindSource.Mlflow,
            Origin = origin,
            Title = Name,
            Content = Digests.OfPieces(own.Select(run => $"{run.Piece} {registered.GetValueOrDefault(run.Id)}")),
            Match = named.Count == 0 ? AuthorMatch.Unstated : AuthorMatch.Claimed,
            From = own.Min(run => run.From),
            To = own.Max(run => run.To ?? run.From),
            Counts = Counts(own, registered),
            Texts = Texts(own),
        };
    }

    private static ImmutableSortedDictionary<string, long> Counts(IReadOnlyList<MlflowRun> own, IReadOnlyDictionary<string, int> registered) => new Dictionary<string, long>
    {
        ["runs"] = own.Count,
        ["finishedRuns"] = own.Count(run => run.Status is "FINISHED" or "3"),
        ["parameters"] = own.SelectMany(run => run.Parameters).Distinct().Count(),
        ["metrics"] = own.SelectMany(run => run.Metrics).Distinct().Count(),
        ["models"] = own.Count(run => run.HasModel),
        ["registeredModelVersions"] = own.Sum(run => registered.GetValueOrDefault(run.Id)),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private ImmutableArray<string> Texts(IReadOnlyList<MlflowRun> own)
    {
        var texts = new FindTexts();
        texts.Add($"{Name}: {Note}");
        texts.Add($"{Name}: runs that log {Words(own.SelectMany(run => run.Metrics))}");
        texts.Add($"{Name}: runs that vary {Words(own.SelectMany(run => run.Parameters))}");
        foreach (var run in own) texts.Add($"{run.Name}: {run.Note}");
        return texts.All;
    }

    private static string Words(IEnumerable<string> names) => string.Join(", ", names.Distinct().Order(StringComparer.Ordinal).Take(60).Select(name => name.Replace('_', ' ')));
}
