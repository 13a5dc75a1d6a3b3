using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Inspect;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Answering;

/// <summary>The capability <c>evidence reject</c>: a claim, or a record that a rule counted, does not show a part. One may reject one's own: that is withdrawing it.</summary>
public static class RejectEvidence
{
    /// <summary>The declaration.</summary>
    public static Capability<RejectRequest, ActReceipt> Capability { get; } = new("evidence reject", "Reject a claim, or a record that a rule counted, for parts of a standard, with a reason.")
    {
        Permission = Permission.Write,
        Duty = Duty.Assess,
        Parameters =
        [
            new("record", "The claim, or the record that a rule counted, by id or the start of one.") { IsRequired = true, IsPositional = true },
            new("reason", "Why it does not show what it is said to show.") { IsRequired = true },
            new("parts", "The parts: needed for a record of work; all parts of a claim if left out.", ParameterType.Texts),
            new("standard", $"Identifier of the standard, or a file of rules in the same form; {StandardLibrary.DefaultId} if left out."),
        ],
        Problems = RecordSearch.Problems.SetItems(new Dictionary<string, string>
        {
            ["standard.unknown"] = "There is no standard of that identifier.",
            ["standard.no-file"] = "The standard's file cannot be read.",
            ["answer.other-part"] = "The claim does not name the part.",
            ["part.none"] = "No part of the standard is named.",
            ["part.unknown"] = "The standard has no such part.",
            ["text.empty"] = "The reason was left out.",
            ["text.too-long"] = "The reason is too long for people to read.",
        }),
        Examples = [new("assay evidence reject 0193a4 --reason 'The narrative describes a colleague’s work.'", "a claim"), new("assay evidence reject 0193b7 --parts S7.validity --reason 'Calibrated on the wrong table.'", "a record that a rule counted")],
        Handle = HandleAsync,
        Describe = receipt => [$"Rejected record {receipt.About[0]} for {string.Join(", ", receipt.Parts)}, as record {receipt.Id}. A new claim may answer it.", $"If it is another person's, send it back with the reason: 'assay bundle export {receipt.Id} -o answer.assay --disclose own'."],
    };

    private static async Task<Outcome<ActReceipt>> HandleAsync(RejectRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var faults = PersonalRules.Needed("reason", request.Reason, "Say why: --reason '…'.").ToList();
        if (faults.Count > 0) return Outcome<ActReceipt>.Failed(faults);
        var found = await RecordSearch.OneAsync(services.Need<ILedgerStore>(), request.Record, cancellation);
        if (!found.Succeeded) return Outcome<ActReceipt>.Failed(found.Problems);
        var (entry, bytes) = found.Value;
        var parts = PartsOf(request, entry, services);
        if (!parts.Succeeded) return Outcome<ActReceipt>.Failed(parts.Problems);
        return await SignAsync(entry, bytes, parts.Value, request.Reason, services, cancellation);
    }

    /// <summary>Signs that a record does not show these parts.</summary>
    internal static async Task<Outcome<ActReceipt>> SignAsync(RecordEntry entry, ReadOnlyMemory<byte> bytes, ImmutableArray<PartReference> parts, string reason, IServiceProvider services, CancellationToken cancellation)
    {
        var sealer = new Sealer(Rejection.Kind, services.Need<ActorIdentity>().Person, services.Need<Entropy>());
        var rejection = new Rejection { Rejects = entry.Id, Claimant = entry.Person, Parts = parts, Reason = sealer.Seal("reason", reason) };
        return await Answers.RecordAsync(rejection, parts, new Subject($"record:{entry.Id}", Digest.Of(bytes.Span)), sealer.Openings, services, cancellation);
    }

    private static Outcome<ImmutableArray<PartReference>> PartsOf(RejectRequest request, RecordEntry entry, IServiceProvider services)
    {
        if (entry.TryAs<Claim>() is { IsWhole: true } claim) return FoundClaim.Chosen(claim, request.Parts);
        return StandardSource.Read(request.Standard, services).Then(standard => PartSelection.Read(standard, request.Parts.IsDefault ? [] : request.Parts));
    }
}
