using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;

namespace Assay.Evidence.Answering;

/// <summary>The capability <c>evidence accept</c>: an assessor accepts another person's claim.</summary>
public static class AcceptClaim
{
    /// <summary>The declaration.</summary>
    public static Capability<AcceptRequest, ActReceipt> Capability { get; } = new("evidence accept", "Accept another person's claim, as its assessor.")
    {
        Permission = Permission.Write,
        Duty = Duty.Assess,
        Parameters =
        [
            new("claim", "The claim, by id or the start of one.") { IsRequired = true, IsPositional = true },
            new("parts", "Only these parts of the claim; all of them if left out.", ParameterType.Texts),
            new("remark", "What you say to it."),
        ],
        Problems = AnswerProblems.All.Remove("text.empty").Add("answer.confirmer", "The signer confirmed the claim, and so is not its assessor."),
        Examples = [new("assay evidence accept 0193a4 --parts S7.accuracy", "one part of a claim")],
        Handle = HandleAsync,
        Describe = receipt => [$"Accepted {string.Join(", ", receipt.Parts)} of claim {receipt.About[0]} as record {receipt.Id}.", $"Send it back: 'assay bundle export {receipt.Id} -o answer.assay --disclose own'."],
    };

    private static async Task<Outcome<ActReceipt>> HandleAsync(AcceptRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var faults = PersonalRules.Optional("remark", request.Remark).ToList();
        if (faults.Count > 0) return Outcome<ActReceipt>.Failed(faults);
        var actor = services.Need<ActorIdentity>();
        var found = await FoundClaim.OfAsync(request.Claim, request.Parts, actor.Person, services, cancellation);
        if (!found.Succeeded) return Outcome<ActReceipt>.Failed(found.Problems);
        if (found.Value.Standing.Any(claim => claim.Answers.Any(answer => answer.Says == Support.Confirmed && answer.Person == actor.Person)))
            return new Problem("answer.confirmer", "You confirmed this claim as one who saw the work: its assessor is somebody else.", "Let another person accept it.") { Value = found.Value.Entry.Id };
        var sealer = new Sealer(Acceptance.Kind, actor.Person, services.Need<Entropy>());
        var acceptance = new Acceptance { Claim = found.Value.Entry.Id, Claimant = found.Value.Entry.Person, Parts = found.Value.Parts, Remark = sealer.SealIfSaid("remark", request.Remark) };
        return await Answers.RecordAsync(acceptance, found.Value.Parts, found.Value.Subject, sealer.Openings, services, cancellation);
    }
}
