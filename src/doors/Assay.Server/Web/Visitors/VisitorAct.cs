using Assay.Kernel.Capabilities;
using Assay.Server.Web.Signing;

namespace Assay.Server.Web.Visitors;

/// <summary>What a visitor is about to do: the home that they do it in signs no more than that.</summary>
/// <param name="Visitor">Who.</param>
/// <param name="Roles">What they may; null for the owner of the home, who may all, and for who only looks.</param>
/// <param name="Duty">What kind of act it is.</param>
public sealed record VisitorAct(Visitor Visitor, ActingRoles? Roles, Duty Duty)
{
    /// <summary>The signing that is shown before it is done; null where nothing is to be signed.</summary>
    public HeldSigning? Signing { get; init; }

    /// <summary>Whether a link alone lets them act. The server then attests it with its own key and holds none for them: whoever sends links could else speak with the keys of others.</summary>
    public bool IsByLink { get; init; }
}
