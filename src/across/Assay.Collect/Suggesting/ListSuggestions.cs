using Assay.Evidence.People;
using Assay.Kernel;
using Assay.Kernel.Capabilities;

namespace Assay.Collect.Suggesting;

/// <summary>The capability <c>evidence suggestions</c>: what collected work may speak for, and nobody has answered.</summary>
public static class ListSuggestions
{
    private const int MostShown = 3;

    /// <summary>The declaration.</summary>
    public static Capability<SuggestionsRequest, SuggestionList> Capability { get; } = new("evidence suggestions", "List the parts of a standard that your collected work may speak for, and that you have not answered.")
    {
        Parameters =
        [
            new("only", "Only parts of criteria whose code starts so: S, S7."),
            new("all", "Those that were answered too.", ParameterType.Flag),
        ],
        Examples =
        [
            new("assay evidence suggestions", "what waits for your answer"),
            new("assay evidence suggestions --only S7 --all", "all that was ever suggested for one criterion"),
        ],
        Handle = HandleAsync,
        Describe = Lines,
    };

    private static async Task<Outcome<SuggestionList>> HandleAsync(SuggestionsRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        if (services.Need<CurrentPerson>().Person is not { } person) return new SuggestionList(0, []);
        var all = await SuggestionReader.Of(services).ReadAsync(person, cancellation);
        var open = SuggestionReader.Open(all).ToList();
        var listed = (request.All ? all : open).Where(suggestion => request.Only is null || suggestion.Part.Criterion.StartsWith(request.Only, StringComparison.OrdinalIgnoreCase))
            .OrderBy(suggestion => suggestion.Part.Criterion, CodeOrder.Instance).ThenBy(suggestion => suggestion.Part.Part, StringComparer.Ordinal).ThenByDescending(suggestion => suggestion.Score);
        return new SuggestionList(open.Count, [.. listed.Select(Of)]);
    }

    private static ListedSuggestion Of(StandingSuggestion standing) =>
        new(standing.Id, standing.Part.ToString(), standing.Score, standing.Quote, standing.Source, standing.Title, standing.Origin, standing.State);

    private static IEnumerable<string> Lines(SuggestionList list)
    {
        foreach (var part in list.Items.GroupBy(item => item.Part))
        {
            yield return part.Key;
            foreach (var item in part.Take(MostShown))
            {
                yield return $"  {item.Id}  {item.Score:0.00}  {item.Title ?? "(erased)"}{(item.State == SuggestionState.Open ? "" : $"  {item.State.ToString().ToLowerInvariant()}")}";
                yield return $"      “{item.Quote?.ReplaceLineEndings(" ") ?? "(erased)"}”";
            }

            if (part.Count() > MostShown) yield return $"  and {part.Count() - MostShown} more: --only {part.First().Part.Split('.')[0]} --json";
        }

        if (list.Items.IsEmpty) yield return "Nothing is suggested here.";
        yield return list.Open == 0 ? "No suggestion waits for your answer." : $"{list.Open} {(list.Open == 1 ? "suggestion waits" : "suggestions wait")}: 'assay evidence answer ID --accept PART' or '--refuse PART --reason …'. A suggestion rests on shared words, and ticks nothing.";
    }
}
