namespace Assay.Kernel.Capabilities;

/// <summary>What kind of act a capability is. On a server with accounts a role is a set of these, held in one project or in all; at the command line the owner of the home has all.</summary>
public enum Duty
{
    /// <summary>See to one's own account. Everybody who is signed in may.</summary>
    Own,

    /// <summary>See a project's pages and records.</summary>
    Look,

    /// <summary>Do a project's work: ask for a release, go live, answer alerts, write decision notes.</summary>
    Build,

    /// <summary>Speak for one's own evidence.</summary>
    Claim,

    /// <summary>Confirm what one saw another do.</summary>
    Witness,

    /// <summary>Approve or reject what another asked for.</summary>
    Decide,

    /// <summary>Let an item of a checklist be for a while.</summary>
    Except,

    /// <summary>Accept or reject another's claims, as their assessor.</summary>
    Assess,

    /// <summary>See who may do what, and who came in.</summary>
    Audit,

    /// <summary>Say who may do what.</summary>
    Administer,
}
