using System.Collections.Immutable;
using Assay.Collect.Finds;
using Assay.Collect.Records;
using Assay.Collect.Suggesting;
using Assay.Evidence.Acts;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Collect.Collecting;

/// <summary>Records finds, each once: the same content for the same version of a standard is recorded a second time by nobody.</summary>
/// <param name="standard">For which parts are suggested.</param>
/// <param name="context">Whether the work was real.</param>
/// <param name="suggester">Suggests parts.</param>
/// <param name="answered">What the person has answered before.</param>
/// <param name="services">What the door provides.</param>
internal sealed class FindRecorder(Standard standard, RecordContext context, Suggester suggester, IReadOnlySet<(PartReference Part, string Quote)> answered, IServiceProvider services)
{
    private readonly string _person = services.Need<ActorIdentity>().Person;

    /// <summary>Records a find, or finds the record that it has.</summary>
    public async Task<CollectedFind> RecordAsync(Find find, CancellationToken cancellation)
    {
        var key = $"collect/{_person}/{find.Source}/{find.Content}/{context}/{standard.Id}.v{standard.Version}";
        var standing = await services.Need<ILedgerStore>().FindByIdempotencyKeyAsync([key], cancellation);
        if (standing.TryGetValue(key, out var stored)) return Of(find, stored.Id, isNew: false, []);
        var suggestions = suggester.For(find, answered);
        var entries = await services.Need<RecordBook>().AppendAsync([Draft(find, suggestions, key)], cancellation);
        return Of(find, entries[0].Id, isNew: true, suggestions);
    }

    private RecordDraft Draft(Find find, ImmutableArray<PartSuggestion> suggestions, string key)
    {
        var sealer = new Sealer(CollectedWork.Kind, _person, services.Need<Entropy>());
        var work = new CollectedWork
        {
            Source = find.Source,
            Origin = sealer.Seal("origin", find.Origin),
            Title = sealer.Seal("title", find.Title),
            Content = find.Content,
            Match = find.Match,
            From = find.From,
            To = find.To,
            Counts = find.Counts,
            Standard = standard.Id,
            StandardVersion = standard.Version,
            Suggestions = [.. suggestions.Select((suggestion, i) => new SuggestedPart(suggestion.Part, suggestion.Score, sealer.Seal($"suggestions[{i}].quote", suggestion.Quote)))],
        };
        return RecordDraft.Of(work, key, new Subject($"collected:{find.Source}", find.Content)) with { Context = context, Openings = sealer.Openings };
    }

    private static CollectedFind Of(Find find, string id, bool isNew, ImmutableArray<PartSuggestion> suggestions) =>
        new(id, isNew, find.Source, find.Title, find.Origin, find.Match, find.From, find.To, find.Counts, [.. suggestions.Select(suggestion => new MadeSuggestion(suggestion.Part.ToString(), suggestion.Score, suggestion.Quote))]);
}
