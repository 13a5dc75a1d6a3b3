using Assay.Cli.Homes;
using Assay.Cli.Projection;
using Assay.Evidence.Status;
using Assay.Kernel.Capabilities;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Verbs;

/// <summary><c>assay evidence</c>: what the records show of a person's knowledge, skills and behaviours, and what people add to it.</summary>
internal static class EvidenceVerb
{
    private static readonly Capability[] Looking = [ShowStatus.Capability];

    /// <summary>The verb with its verbs.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("evidence", "See which parts of a standard your records speak for, claim them, and let others confirm.");
        foreach (var capability in Looking) verb.Subcommands.Add(CapabilityVerb.Of(capability, workplace.Terminal, (parse, json, work, cancellation) => OpenedHome.UseAsync(workplace, HomeOptions.Of(parse), HomeAccess.Read, json, work, cancellation)));
        return verb;
    }
}
