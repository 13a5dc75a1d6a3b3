using Assay.Cli.Homes;
using Assay.Cli.Projection;
using Assay.Kernel.Capabilities;
using Assay.Retire.Certifying;
using Assay.Retire.Holding;
using Assay.Retire.Legacy;
using Assay.Retire.Noticing;
using Assay.Retire.Planning;
using Assay.Retire.Running;
using Assay.Retire.Status;
using Assay.Retire.Verifying;
using Assay.Stores.Embedded.Home;

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
        CertifyRetirement.Capability,
        ShowRetirements.Capability,
    ];

    /// <summary>The verb with its verbs.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("retire", "Take a model out of use: plan, tell its callers, archive, delete, let another person verify, certify.");
        foreach (var capability in Capabilities) verb.Subcommands.Add(Of(capability, workplace));
        var legacy = new Verb("legacy", "Keep a register of models that predate Assay.");
        legacy.Subcommands.Add(Of(AddLegacyModel.Capability, workplace));
        legacy.Subcommands.Add(Of(ListLegacyModels.Capability, workplace));
        verb.Subcommands.Add(legacy);
        return verb;
    }

    private static Verb Of(Capability capability, Workplace workplace) =>
        CapabilityVerb.Of(capability, workplace.Terminal, (parse, json, work, cancellation) => OpenedHome.UseAsync(workplace, HomeOptions.Of(parse), AccessOf(capability.Permission), json, async home =>
        {
            if (capability.Permission != Permission.Read) await home.EnrolAsync(cancellation);
            return await work(home);
        }, cancellation));

    /// <summary>What deletes content waits until no run has the home.</summary>
    private static HomeAccess AccessOf(Permission permission) => permission switch
    {
        Permission.Read => HomeAccess.Read,
        Permission.Administer => HomeAccess.Run,
        _ => HomeAccess.Append,
    };
}
