using Assay.Evidence.Acts;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Index;
using Assay.Ledger.Inspect;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Answering;

/// <summary>The capability <c>evidence withdraw</c>: a claimant takes a claim of their own back. The record is a rejection by the claimant; to answer another's claim is an assessor's, see <see cref="RejectEvidence"/>.</summary>
public static class WithdrawClaim
{
    /// <summary>The declaration.</summary>
    public static Capability<WithdrawRequest, ActReceipt> Capability { get; } = new("evidence withdraw", "Take a claim of your own back, with a reason: its parts then stand as rejected by you.")
    {
        Permission = Permission.Write,
        Duty = Duty.Claim,
        Parameters =
        [
            new("claim", "Your claim, by id or the start of one.") { IsRequired = true, IsPositional = true },
            new("reason", "Why it no longer stands.") { IsRequired = true },
            new("parts", "Only these parts of the claim; all of them if left out.", ParameterType.Texts),
        ],
        Problems = AnswerProblems.Found.SetItems(new Dictionary<string, string>
        {
            ["answer.not-own"] = "The claim is another person's.",
            ["answer.withdrawn"] = "It was taken back already.",
            ["text.empty"] = "The reason was left out.",
            ["text.too-long"] = "The reason is too long for people to read.",
        }),
        Examples = [new("assay evidence withdraw 0193a4 --reason 'The data was from another period.'", "all of it"), new("assay evidence withdraw 0193a4 --parts S7.validity --reason 'Calibrated on the wrong table.'", "one part")],
        Handle = HandleAsync,
        Describe = receipt => [$"Withdrew your claim {receipt.About[0]} for {string.Join(", ", receipt.Parts)}, as record {receipt.Id}. A new claim may follow."],
    };

    private static async Task<Outcome<ActReceipt>> HandleAsync(WithdrawRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var faults = PersonalRules.Needed("reason", request.Reason, "Say why: --reason '…'.").ToList();
        if (faults.Count > 0) return Outcome<ActReceipt>.Failed(faults);
        var found = await RecordSearch.OneAsync(services.Need<ILedgerStore>(), request.Claim, cancellation);
        if (!found.Succeeded) return Outcome<ActReceipt>.Failed(found.Problems);
        var (entry, bytes) = found.Value;
        if (entry.TryAs<Claim>() is not { IsWhole: true } claim) return AnswerProblems.NoClaim(entry);
        if (entry.Person != services.Need<ActorIdentity>().Person) return new Problem("answer.not-own", "Whose claim it is takes it back.", "If it shows too little, an assessor rejects it: 'assay evidence reject'.") { Value = entry.Id };
        var withdrawn = await WithdrawnAsync(entry, services.Need<ILedgerStore>(), cancellation);
        var parts = FoundClaim.Chosen(claim, request.Parts).Map(chosen => chosen.RemoveAll(withdrawn.Contains));
        if (parts is { Succeeded: true, Value.IsEmpty: true }) return new Problem("answer.withdrawn", "You took it back already.", "A new claim may follow: 'assay evidence claim'.") { Value = entry.Id };
        return parts.Succeeded ? await RejectEvidence.SignAsync(entry, bytes, parts.Value, request.Reason, services, cancellation) : Outcome<ActReceipt>.Failed(parts.Problems);
    }

    private static async Task<HashSet<PartReference>> WithdrawnAsync(RecordEntry claim, ILedgerStore store, CancellationToken cancellation)
    {
        var withdrawn = new HashSet<PartReference>();
        await foreach (var record in store.SelectAsync(RecordFilter.Of(Rejection.Kind.Name), cancellation))
            if (record.Person == claim.Person && record.TryAs<Rejection>() is { IsWhole: true } rejection && rejection.Rejects == claim.Id) withdrawn.UnionWith(rejection.Parts);
        return withdrawn;
    }
}
