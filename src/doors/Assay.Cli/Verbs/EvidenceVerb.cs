using Assay.Collect.Collecting;
using Assay.Collect.Suggesting;
using Assay.Evidence.Adding;
using Assay.Evidence.Answering;
using Assay.Evidence.Asking;
using Assay.Evidence.Checking;
using Assay.Evidence.Claiming;
using Assay.Evidence.Eligibility;
using Assay.Evidence.Importing;
using Assay.Evidence.Portfolio.Attesting;
using Assay.Evidence.Rating;
using Assay.Evidence.Reflecting;
using Assay.Evidence.Sheets;
using Assay.Evidence.Status;
using Assay.Evidence.Why;
using Assay.Kernel.Capabilities;

namespace Assay.Cli.Verbs;

/// <summary><c>assay evidence</c>: what the records show of a person's knowledge, skills and behaviours, and what people add to it.</summary>
internal static class EvidenceVerb
{
    private static readonly Capability[] Capabilities =
    [
        ShowStatus.Capability,
        ExplainEvidence.Capability,
        AddArtifact.Capability,
        ClaimEvidence.Capability,
        AskWitness.Capability,
        ShowAsked.Capability,
        UnaskWitness.Capability,
        ConfirmClaim.Capability,
        RejectEvidence.Capability,
        WithdrawClaim.Capability,
        AcceptClaim.Capability,
        Reflect.Capability,
        ImportStandard.Capability,
        CollectWork.Capability,
        ListSuggestions.Capability,
        AnswerSuggestion.Capability,
        AttestPortfolio.Capability,
        CheckEvidence.Capability,
        RateEligibility.Capability,
        ShowEligibility.Capability,
        ImportSheet.Capability,
        ExportSheet.Capability,
    ];

    /// <summary>The verb with its verbs.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("evidence", "See which parts of a standard your records speak for, claim them, and let others confirm.");
        foreach (var capability in Capabilities) verb.Subcommands.Add(HomeVerb.Of(capability, workplace));
        verb.Subcommands.Add(PortfolioVerb.Create(workplace));
        return verb;
    }
}
