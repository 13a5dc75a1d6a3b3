using Assay.Collect.Records;
using Assay.Evidence.Acts;
using Assay.Evidence.Index;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Facts;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Collect.Suggesting;

/// <summary>Reads a person's suggestions and their answers from the ledger, and opens their words.</summary>
/// <param name="store">The log.</param>
/// <param name="vault">Where the words are.</param>
/// <param name="index">The index; brought up to date first.</param>
/// <param name="facts">Every fact that records can show.</param>
internal sealed class SuggestionReader(ILedgerStore store, IVault vault, IEvidenceIndex index, FactCatalogue facts)
{
    /// <summary>A reader over what a door provides.</summary>
    public static SuggestionReader Of(IServiceProvider services) =>
        new(services.Need<ILedgerStore>(), services.Need<IVault>(), services.Need<IEvidenceIndex>(), services.Need<FactCatalogue>());

    /// <summary>Every suggestion that was made to a person, in the order of the log.</summary>
    public async Task<IReadOnlyList<StandingSuggestion>> ReadAsync(string person, CancellationToken cancellation)
    {
        await new EvidenceIndexer(store, index, facts).CatchUpAsync(cancellation);
        var (work, answers) = (new List<RecordEntry>(), new Dictionary<(string Id, PartReference Part), SuggestionState>());
        foreach (var act in (await index.ActsAsync(cancellation)).Where(act => act.Person == person && act.Attribution != RecordAttribution.None && (act.Kind == CollectedWork.Kind.Name || act.Kind == SuggestionAnswer.Kind.Name)))
        {
            await foreach (var stored in store.ReadAsync(act.Index, act.Index + 1, cancellation))
            {
                if (RecordReader.TryRead(stored) is not { Succeeded: true } read) continue;
                if (read.Value.Kind == CollectedWork.Kind.Name) work.Add(read.Value);
                else Answer(read.Value.As<SuggestionAnswer>(), answers);
            }
        }

        var suggestions = new List<StandingSuggestion>();
        foreach (var entry in work) suggestions.AddRange(await OpenAsync(entry, answers, cancellation));
        return suggestions;
    }

    /// <summary>Of each work the suggestions of its newest record that nobody has answered, neither there nor in the same words before.</summary>
    public static IEnumerable<StandingSuggestion> Open(IReadOnlyList<StandingSuggestion> all)
    {
        var answered = Answered(all);
        var newest = all.GroupBy(suggestion => (suggestion.Source, Work: suggestion.Origin ?? suggestion.Id)).Select(work => work.Last().Id).ToHashSet();
        return all.Where(suggestion => suggestion.State == SuggestionState.Open && newest.Contains(suggestion.Id) && !answered.Contains((suggestion.Part, suggestion.Quote ?? "")));
    }

    /// <summary>Parts and words that the person has answered.</summary>
    public static IReadOnlySet<(PartReference Part, string Quote)> Answered(IEnumerable<StandingSuggestion> all) =>
        all.Where(suggestion => suggestion is { State: not SuggestionState.Open, Quote: not null }).Select(suggestion => (suggestion.Part, suggestion.Quote!)).ToHashSet();

    private static void Answer(SuggestionAnswer answer, Dictionary<(string, PartReference), SuggestionState> answers)
    {
        foreach (var part in answer.Accepted) answers[(answer.Collected, part)] = SuggestionState.Accepted;
        foreach (var part in answer.Refused) answers[(answer.Collected, part)] = SuggestionState.Refused;
    }

    private async Task<IEnumerable<StandingSuggestion>> OpenAsync(RecordEntry entry, Dictionary<(string, PartReference), SuggestionState> answers, CancellationToken cancellation)
    {
        var work = entry.As<CollectedWork>();
        var (title, origin, opened) = (await TextAsync(work.Title, cancellation), await TextAsync(work.Origin, cancellation), new List<StandingSuggestion>());
        foreach (var suggestion in work.Suggestions)
        {
            opened.Add(new StandingSuggestion
            {
                Id = entry.Id,
                Source = work.Source,
                Title = title,
                Origin = origin,
                Part = suggestion.Part,
                Score = suggestion.Score,
                Quote = await TextAsync(suggestion.Quote, cancellation),
                State = answers.GetValueOrDefault((entry.Id, suggestion.Part)),
            });
        }

        return opened;
    }

    private async Task<string?> TextAsync(Sealed words, CancellationToken cancellation) => (await vault.OpenAsync(words.Hmac, cancellation))?.Text;
}
