using System.Collections.Immutable;
using Assay.Evidence.Coverage;
using Assay.Kernel.Capabilities;

namespace Assay.Server.Pages.Evidence;

/// <summary>
/// What somebody may say to a claim, told before they try: nobody confirms or accepts their own work, and whoever confirmed it is not its assessor. The capabilities hold the same, whatever a page shows.
/// </summary>
/// <param name="Confirm">Why they may not confirm it; null where they may.</param>
/// <param name="Accept">Why they may not accept it; null where they may.</param>
/// <param name="Reject">Why they may not reject it; null where they may.</param>
/// <param name="IsOwn">Whether it is their own claim, so that rejecting it is withdrawing it, which wants no more than claiming does.</param>
internal sealed record AnswerDuties(string? Confirm, string? Accept, string? Reject, bool IsOwn)
{
    private const string NoWitness = "None of your roles lets you confirm what you saw. Ask an administrator: roles are given by project.";
    private const string NoClaimant = "None of your roles lets you speak for evidence of your own any more. Ask an administrator: roles are given by project.";
    private const string NoAssessor = "None of your roles lets you accept or reject evidence. Ask an administrator: roles are given by project.";

    /// <summary>The duties of a person towards a claim.</summary>
    /// <param name="claimant">Whose claim it is.</param>
    /// <param name="standing">How its parts stand.</param>
    /// <param name="person">Who looks; null where they have signed nothing yet.</param>
    /// <param name="held">The duties that a role of theirs holds somewhere.</param>
    public static AnswerDuties Of(string claimant, ImmutableArray<StandingClaim> standing, string? person, ImmutableHashSet<Duty> held)
    {
        var isOwn = claimant == person;
        var (confirm, accept, reject) = Standing(standing, person, isOwn);
        return new(confirm ?? (held.Contains(Duty.Witness) ? null : NoWitness), accept ?? (held.Contains(Duty.Assess) ? null : NoAssessor), reject ?? (isOwn ? held.Contains(Duty.Claim) ? null : NoClaimant : held.Contains(Duty.Assess) ? null : NoAssessor), isOwn);
    }

    private static (string? Confirm, string? Accept, string? Reject) Standing(ImmutableArray<StandingClaim> standing, string? person, bool isOwn)
    {
        if (standing.IsEmpty) return (RestsOnNothing, RestsOnNothing, null);
        if (standing.All(part => part.Support == Support.Rejected)) return (WasRejected, WasRejected, WasRejected);
        if (isOwn) return ("This is your own claim: nobody confirms their own work. Ask somebody who saw it.", "This is your own claim: an assessor is somebody else.", null);
        var confirmed = standing.Any(part => part.Answers.Any(answer => answer.Says == Support.Confirmed && answer.Person == person));
        var accepted = standing.All(part => part.Support == Support.Accepted) && !standing.Any(part => part.Answers.Any(answer => answer.Says == Support.Accepted && answer.Person == person));
        return (null, confirmed ? "You confirmed this claim as one who saw the work: its assessor is somebody else." : null, accepted ? "It was accepted: only the claimant, or whoever accepted it, can undo that." : null);
    }

    private const string RestsOnNothing = "The claim rests on nothing that counts in this home: import the records that it cites first.";
    private const string WasRejected = "The claim was rejected, and stays so: a new claim may answer it.";
}
