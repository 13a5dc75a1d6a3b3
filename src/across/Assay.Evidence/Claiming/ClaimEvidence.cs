using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Index;
using Assay.Evidence.Notes;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Facts;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Claiming;

/// <summary>The capability <c>evidence claim</c>: a person says that their records show parts of a standard, and how.</summary>
public static class ClaimEvidence
{
    /// <summary>The declaration.</summary>
    public static Capability<ClaimRequest, ActReceipt> Capability { get; } = new("evidence claim", "Claim that records of yours show parts of a standard, and say how.")
    {
        Permission = Permission.Write,
        Duty = Duty.Claim,
        Parameters =
        [
            new("parts", "Criteria or parts: S7, S7.robustness.", ParameterType.Texts) { IsRequired = true, IsPositional = true },
            new("records", "Your records that it rests on, by id or the start of one; those that tick the parts if left out.", ParameterType.Texts),
            new("narrative", "How they show it, in your own words; not needed where a decision note of yours is among the records."),
            new("standard", $"Identifier of the standard, or a file of rules in the same form; {StandardLibrary.DefaultId} if left out."),
        ],
        Problems = RecordProblems.SetItems(new Dictionary<string, string>
        {
            ["standard.unknown"] = "There is no standard of that identifier.",
            ["standard.no-file"] = "The standard's file cannot be read.",
            ["part.none"] = "No part of the standard is named.",
            ["part.unknown"] = "The standard has no such part.",
            ["claim.not-citable"] = "A record is of a kind that no claim rests on.",
            ["claim.not-own"] = "A record is another person's.",
            ["claim.not-live"] = "A record is of rehearsed or simulated work.",
            ["claim.not-counted"] = "A record's key did not count for the person.",
            ["claim.no-record"] = "No record is named, and none of the person's ticks the parts.",
            ["claim.no-words"] = "There is neither a narrative nor a decision note among the records.",
            ["text.too-long"] = "The narrative is too long for people to read.",
        }),
        Examples =
        [
            new("assay evidence claim S7.accuracy --narrative 'I set the limit with the underwriters, and …'", "on the records that tick it"),
            new("assay evidence claim K7 --records 0193a4", "on a decision note, which says it already"),
        ],
        Handle = HandleAsync,
        Describe = receipt =>
        [
            $"Claimed {string.Join(", ", receipt.Parts)} as record {receipt.Id}, resting on {receipt.About.Length} {(receipt.About.Length == 1 ? "record" : "records")}.",
            $"Let somebody who saw the work confirm it: send them 'assay bundle export {receipt.Id} {string.Join(' ', receipt.About)} -o claim.assay --disclose own'. With '--disclose own' they can read your words; without it they see that there are some.",
        ],
    };

    private static ImmutableSortedDictionary<string, string> RecordProblems => Ledger.Inspect.RecordSearch.Problems;

    private static async Task<Outcome<ActReceipt>> HandleAsync(ClaimRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var standard = StandardSource.Read(request.Standard, services);
        var parts = standard.Then(found => PartSelection.Read(found, request.Parts));
        if (!parts.Succeeded) return Outcome<ActReceipt>.Failed(parts.Problems);
        var (store, index, actor) = (services.Need<ILedgerStore>(), services.Need<IEvidenceIndex>(), services.Need<ActorIdentity>());
        await new EvidenceIndexer(store, index, services.Need<FactCatalogue>()).CatchUpAsync(cancellation);
        var ids = request.Records.IsDefaultOrEmpty ? await new TickingRecords(index, actor.Person).OfAsync(standard.Value!, parts.Value, cancellation) : request.Records;
        var cited = await new OwnRecords(store, index, actor.Person).FindAsync(ids, cancellation);
        if (!cited.Succeeded) return Outcome<ActReceipt>.Failed(cited.Problems);
        var faults = Faults(request, cited.Value).ToList();
        if (faults.Count > 0) return Outcome<ActReceipt>.Failed(faults);
        return await RecordAsync(request, standard.Value!, parts.Value, cited.Value, services, cancellation);
    }

    private static IEnumerable<Problem> Faults(ClaimRequest request, ImmutableArray<CitedRecord> cited)
    {
        if (cited.IsEmpty) yield return new Problem("claim.no-record", "No record of yours ticks these parts, so the claim would rest on nothing.", "Name what it rests on with --records, or add a file first: 'assay evidence add'.");
        else if (string.IsNullOrWhiteSpace(request.Narrative) && !cited.Any(record => record.Kind == DecisionNote.Kind.Name))
            yield return new Problem("claim.no-words", "Records show that something was done; a claim says how it shows what you can do.", "Add --narrative '…', or cite the decision note that you wrote at the time.");
        foreach (var fault in PersonalRules.Optional("narrative", request.Narrative)) yield return fault;
    }

    private static async Task<Outcome<ActReceipt>> RecordAsync(ClaimRequest request, Standard standard, ImmutableArray<PartReference> parts, ImmutableArray<CitedRecord> cited, IServiceProvider services, CancellationToken cancellation)
    {
        var entropy = services.Need<Entropy>();
        var sealer = new Sealer(Claim.Kind, services.Need<ActorIdentity>().Person, entropy);
        var claim = new Claim { Parts = parts, StandardVersion = standard.Version, Cites = cited, Narrative = sealer.SealIfSaid("narrative", request.Narrative) };
        var key = $"{Claim.Kind.Name}/{TimeOrderedId.Next(services.Need<TimeProvider>(), entropy)}";
        var draft = RecordDraft.Of(claim, key, [.. cited.Select(record => new Subject($"record:{record.Id}", record.Envelope))]) with { Openings = sealer.Openings };
        var entries = await services.Need<RecordBook>().AppendAsync([draft], cancellation);
        return new ActReceipt(entries[0].Id, Claim.Kind.Name, [.. parts.Select(part => part.ToString())], [.. cited.Select(record => record.Id)]);
    }
}
