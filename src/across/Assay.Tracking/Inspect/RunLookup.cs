using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Index;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Inspect;

/// <summary>Finds the one run that a person means: by its id, the start of one, or its name. Runs in the bin are found too.</summary>
public static class RunLookup
{
    private const int IdLength = 32;
    private const int MostNamed = 5;
    private const int Shown = 8;

    /// <summary>The problems that a look-up may end in.</summary>
    public static ImmutableSortedDictionary<string, string> Problems { get; } = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
    {
        ["runs.no-run"] = "No run has that name, and no run's id starts so.",
        ["runs.ambiguous"] = "Several runs have that name, or ids that start so.",
    });

    /// <summary>The run whose id or name is <paramref name="wanted"/>, else the one whose id alone starts so.</summary>
    public static async Task<Outcome<RunInfo>> OneAsync(ITrackingStore store, string wanted, CancellationToken cancellation = default)
    {
        var text = wanted.Trim();
        if (text.Length == IdLength && await store.Runs.FindInfoAsync(text.ToLowerInvariant(), cancellation) is { } exact) return exact;
        if (text.Length == 0) return NoRun(wanted);
        using var index = new RunIndex(store.Columns);
        var experiments = new List<string>();
        await foreach (var experiment in store.Documents.ListAsync(new DocumentListing(DocumentKinds.Experiment), cancellation)) experiments.Add(experiment.Id);
        foreach (var filter in Filters(text))
        {
            var found = await index.SearchAsync(new RunSearch(experiments) { Filter = filter, View = RunView.All, Limit = MostNamed }, cancellation);
            if (!found.Succeeded) return Outcome<RunInfo>.Failed(found.Problems);
            if (found.Value.Total == 0) continue;
            var runs = await store.Runs.ReadAsync(found.Value.Numbers, cancellation);
            return found.Value.Total == 1 && runs.Count == 1 ? runs[0].Info : Ambiguous(wanted, runs, found.Value.Total);
        }

        return NoRun(wanted);
    }

    /// <summary>Several runs, in the order asked for; every one that is not found is told.</summary>
    public static async Task<Outcome<ImmutableArray<RunInfo>>> AllAsync(ITrackingStore store, IEnumerable<string> wanted, CancellationToken cancellation = default)
    {
        var found = new List<Outcome<RunInfo>>();
        foreach (var one in wanted) found.Add(await OneAsync(store, one, cancellation));
        return Outcome.Unless(found.SelectMany(one => one.Problems), () => found.Select(one => one.Required).DistinctBy(run => run.RunId).ToImmutableArray());
    }

    private static IEnumerable<string> Filters(string text)
    {
        yield return $"attributes.run_name = '{text.Replace("'", "''", StringComparison.Ordinal)}'";
        if (text.Length <= IdLength && text.All(char.IsAsciiHexDigit)) yield return $"attributes.run_id LIKE '{text.ToLowerInvariant()}%'";
    }

    private static Problem NoRun(string wanted) =>
        new("runs.no-run", "There is no such run.", "Look for it with 'assay runs search --view all'.") { Place = new Place(Field: "RUN"), Value = wanted, Expected = "a run's id, the start of one, or its name" };

    private static Problem Ambiguous(string wanted, IReadOnlyList<Run> runs, int total)
    {
        var some = string.Join(", ", runs.Select(run => $"{run.Info.RunId[..Shown]} ({run.Info.Name})"));
        return new Problem("runs.ambiguous", $"{total} runs are called so, or have ids that start so.", "Give more of the id.") { Place = new Place(Field: "RUN"), Value = wanted, Expected = $"one of {some}{(total > runs.Count ? ", …" : "")}" };
    }
}
