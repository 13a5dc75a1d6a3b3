using Assay.Kernel;
using Assay.Tracking;
using Assay.Tracking.Documents;
using Assay.Tracking.Experiments;

namespace Assay.Cli.Runs;

/// <summary>The experiments that are there, in use or in the bin.</summary>
internal sealed class KnownExperiments
{
    private KnownExperiments(Dictionary<string, string> names) => Names = names;

    /// <summary>Names by ids.</summary>
    public IReadOnlyDictionary<string, string> Names { get; }

    /// <summary>Reads them.</summary>
    public static async Task<KnownExperiments> ReadAsync(ITrackingStore store, CancellationToken cancellation)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var document in store.Documents.ListAsync(new DocumentListing(DocumentKinds.Experiment), cancellation)) names[document.Id] = Experiment.Of(document).Name;
        return new KnownExperiments(names);
    }

    /// <summary>The ids of those that are meant, by name or by id; of all when none is named.</summary>
    public Outcome<string[]> Chosen(IReadOnlyList<string> wanted)
    {
        if (wanted.Count == 0) return Names.Keys.ToArray();
        string?[] found = [.. wanted.Select(Find)];
        return Outcome.Unless(wanted.Where((_, place) => found[place] is null).Select(None), () => found.OfType<string>().Distinct().ToArray());
    }

    private string? Find(string wanted) => Names.FirstOrDefault(known => known.Value == wanted).Key ?? (Names.ContainsKey(wanted) ? wanted : null);

    private Problem None(string wanted)
    {
        var near = Suggestion.For(wanted, Names.Values);
        return new Problem("runs.no-experiment", "There is no such experiment.", near is null ? "Give the name or the id of one that is there." : $"Did you mean '{near}'?")
        {
            Place = new Place(Field: "--experiment"),
            Value = wanted,
            Expected = Names.Count == 0 ? "an experiment; the home has none" : $"one of {string.Join(", ", Names.Values.Order(StringComparer.Ordinal).Take(10))}{(Names.Count > 10 ? ", …" : "")}",
        };
    }
}
