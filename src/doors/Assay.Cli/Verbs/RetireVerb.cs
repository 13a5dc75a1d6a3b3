using Assay.Kernel.Capabilities;
using Assay.Retire.Certifying;
using Assay.Retire.Holding;
using Assay.Retire.Legacy;
using Assay.Retire.Noticing;
using Assay.Retire.Opening;
using Assay.Retire.Planning;
using Assay.Retire.Running;
using Assay.Retire.Status;
using Assay.Retire.Verifying;

namespace Assay.Cli.Verbs;

/// <summary><c>assay retire</c>: takes a model out of use, from the plan to the certificate.</summary>
internal static class RetireVerb
{
    private static readonly Capability[] Capabilities =
    [
        PlanRetirement.Capability,
        GiveNotice.Capability,
        AcknowledgeNotice.Capability,
        HoldModel.Capability,
        RunRetirement.Capability,
        VerifyRetirement.Capability,
        OpenArchive.Capability,
        CertifyRetirement.Capability,
        ShowRetirements.Capability,
    ];

    /// <summary>The verb with its verbs.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("retire", "Take a model out of use: plan, tell its callers, archive, delete, let another person verify, certify.");
        foreach (var capability in Capabilities) verb.Subcommands.Add(HomeVerb.Of(capability, workplace));
        var legacy = new Verb("legacy", "Keep a register of models that predate Assay.");
        legacy.Subcommands.Add(HomeVerb.Of(AddLegacyModel.Capability, workplace));
        legacy.Subcommands.Add(HomeVerb.Of(ListLegacyModels.Capability, workplace));
        verb.Subcommands.Add(legacy);
        return verb;
    }
}
