using Assay.Collect.Records;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Inspect;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Collect.Suggesting;

/// <summary>The capability <c>evidence answer</c>: a person says which suggestions are right and which are not.</summary>
public static class AnswerSuggestion
{
    /// <summary>The declaration.</summary>
    public static Capability<AnswerRequest, AnswerReceipt> Capability { get; } = new("evidence answer", "Accept or refuse parts that were suggested for your collected work; accepting claims nothing yet.")
    {
        Permission = Permission.Write,
        Duty = Duty.Claim,
        Parameters =
        [
            new("record", "The record of collected work: an id or the start of one.") { IsRequired = true, IsPositional = true },
            new("accept", "A part that it does speak for: S7.accuracy; one or more.", ParameterType.Texts),
            new("refuse", "A part that it does not speak for; one or more.", ParameterType.Texts),
            new("reason", "Why; needed for a refusal, and kept sealed."),
        ],
        Problems = RecordSearch.Problems.AddRange(new Dictionary<string, string>
        {
            ["suggestion.not-collected"] = "The record is not one of work that you collected.",
            ["suggestion.nothing"] = "The answer neither accepts nor refuses a part.",
            ["suggestion.not-suggested"] = "A part was not suggested for this work.",
            ["suggestion.both"] = "A part is accepted and refused at once.",
            ["suggestion.no-reason"] = "A refusal gives no reason.",
            ["suggestion.too-long"] = "The reason is too long for people to read.",
        }),
        Examples =
        [
            new("assay evidence answer 0193a --accept S7.accuracy", "the work does speak for that part; cite its record in a claim"),
            new("assay evidence answer 0193a --refuse S7.fit --reason 'it is about test fixtures'", "it does not, and is not suggested again"),
        ],
        Handle = HandleAsync,
        Describe = Lines,
    };

    private static async Task<Outcome<AnswerReceipt>> HandleAsync(AnswerRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var target = await RecordSearch.OneAsync(services.Need<ILedgerStore>(), request.Record, cancellation);
        if (!target.Succeeded) return Outcome<AnswerReceipt>.Failed(target.Problems);
        var (about, envelope) = target.Value;
        if (about.Kind != CollectedWork.Kind.Name || about.Person != services.Need<ActorIdentity>().Person) return new Problem("suggestion.not-collected", "This is no record of work that you collected.", "See 'assay evidence suggestions'.") { Value = about.Kind };
        var suggested = about.As<CollectedWork>().Suggestions.Select(suggestion => suggestion.Part).ToList();
        var faults = AnswerRules.Faults(request, suggested).ToList();
        if (faults.Count > 0) return Outcome<AnswerReceipt>.Failed(faults);
        var (entropy, sealer) = (services.Need<Entropy>(), new Sealer(SuggestionAnswer.Kind, services.Need<ActorIdentity>().Person, services.Need<Entropy>()));
        var answer = new SuggestionAnswer { Collected = about.Id, Accepted = AnswerRules.Named(suggested, request.Accept), Refused = AnswerRules.Named(suggested, request.Refuse), Reason = sealer.SealIfSaid("reason", request.Reason) };
        var key = $"answer/{TimeOrderedId.Next(services.Need<TimeProvider>(), entropy)}";
        var draft = RecordDraft.Of(answer, key, new Subject($"record:{about.Id}", Digest.Of(envelope.Span))) with { Context = about.Context, Openings = sealer.Openings };
        var entries = await services.Need<RecordBook>().AppendAsync([draft], cancellation);
        return new AnswerReceipt(entries[0].Id, about.Id, [.. answer.Accepted.Select(part => part.ToString())], [.. answer.Refused.Select(part => part.ToString())]);
    }

    private static IEnumerable<string> Lines(AnswerReceipt receipt)
    {
        if (!receipt.Accepted.IsEmpty) yield return $"Accepted {string.Join(", ", receipt.Accepted)}. It is no claim yet: 'assay evidence claim' may cite {receipt.About}.";
        if (!receipt.Refused.IsEmpty) yield return $"Refused {string.Join(", ", receipt.Refused)}. The same words are not suggested for it again.";
        yield return $"Answered in record {receipt.Id}.";
    }
}
