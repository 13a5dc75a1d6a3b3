using System.Buffers.Text;
using System.Globalization;
using Assay.Evidence.Acts;
using Assay.Evidence.Answering;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Inspect;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Asking;

/// <summary>The capability <c>evidence ask</c>: a claimant asks somebody without a key or an account to say by a one-time link what they saw.</summary>
public static class AskWitness
{
    /// <summary>Where a server takes what is said by a link.</summary>
    public const string PathPrefix = "/witness/";

    /// <summary>For how many days a link works where nobody says.</summary>
    public const int UsualDays = 14;

    /// <summary>How long a link's code is.</summary>
    internal const int CodeCharacters = 43;

    private const int MostDays = 90;
    private const int CodeBytes = 32;

    /// <summary>The declaration.</summary>
    public static Capability<AskRequest, AskReceipt> Capability { get; } = new("evidence ask", "Ask somebody who has no account, by a link that works once, to say what they saw of the work behind a claim of yours.")
    {
        Permission = Permission.Write,
        Duty = Duty.Claim,
        Parameters =
        [
            new("claim", "Your claim, by id or the start of one.") { IsRequired = true, IsPositional = true },
            new("name", "Who is asked; the name is sealed, and shown to whoever opens the link.") { IsRequired = true },
            new("parts", "Only these parts of the claim; all of them if left out.", ParameterType.Texts),
            new("days", $"For how many days the link works, 1 to {MostDays}; {UsualDays} if left out.", ParameterType.Integer),
        ],
        Problems = AnswerProblems.Found.SetItems(new Dictionary<string, string>
        {
            ["ask.not-own"] = "The claim is another person's.",
            ["ask.days"] = "The number of days is not one that is offered.",
            ["text.empty"] = "The name was left out.",
            ["text.too-long"] = "The name is too long for people to read.",
        }),
        Examples = [new("assay evidence ask 0193a4 --name 'The lead of the fraud team' --days 7", "a link that works for a week")],
        Handle = HandleAsync,
        Describe = receipt =>
        [
            $"Send this link to them alone; it opens one form, once, before {receipt.Until.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} UTC, on a server of this home ('assay serve'):",
            receipt.Path,
            $"It is shown here and nowhere else. It shows them what you claim and your words. Take it back with 'assay evidence unask {receipt.Id}'.",
            "They speak as a witness. What they say is attested by the server's key for whoever had the link, which is the weaker form; where that key is your own, it is recorded and confirms nothing.",
        ],
    };

    private static async Task<Outcome<AskReceipt>> HandleAsync(AskRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var (actor, clock, entropy) = (services.Need<ActorIdentity>(), services.Need<TimeProvider>(), services.Need<Entropy>());
        List<Problem> faults = [.. PersonalRules.Needed("name", request.Name, "Say who is asked: --name '…'.")];
        if (request.Days is < 1 or > MostDays) faults.Add(new Problem("ask.days", "A link does not work for so many days.", "Choose fewer, and ask again when they are over.") { Place = new Place(Field: "days"), Value = $"{request.Days}", Expected = $"1 to {MostDays}" });
        if (faults.Count > 0) return Outcome<AskReceipt>.Failed(faults);
        var found = await RecordSearch.OneAsync(services.Need<ILedgerStore>(), request.Claim, cancellation);
        if (!found.Succeeded) return Outcome<AskReceipt>.Failed(found.Problems);
        var (entry, bytes) = found.Value;
        if (entry.TryAs<Claim>() is not { IsWhole: true } claim) return AnswerProblems.NoClaim(entry);
        if (entry.Person != actor.Person) return new Problem("ask.not-own", "Whose claim it is asks for witnesses.", "Let them ask, or confirm it yourself: 'assay evidence confirm'.") { Value = entry.Id };
        var parts = FoundClaim.Chosen(claim, request.Parts);
        if (!parts.Succeeded) return Outcome<AskReceipt>.Failed(parts.Problems);
        var secret = new byte[CodeBytes];
        entropy(secret);
        var (code, sealer) = (Base64Url.EncodeToString(secret), new Sealer(WitnessRequest.Kind, actor.Person, entropy));
        var asked = new WitnessRequest { Claim = entry.Id, Parts = parts.Value, Name = sealer.Seal("name", request.Name), Code = Digest.Of(code), Until = clock.GetUtcNow().AddDays(request.Days ?? UsualDays) };
        var draft = RecordDraft.Of(asked, $"{WitnessRequest.Kind.Name}/{asked.Code}", new Subject($"record:{entry.Id}", Digest.Of(bytes.Span))) with { Openings = sealer.Openings };
        var entries = await services.Need<RecordBook>().AppendAsync([draft], cancellation);
        return new AskReceipt(entries[0].Id, entry.Id, [.. parts.Value.Select(part => part.ToString())], PathPrefix + code, asked.Until);
    }
}
