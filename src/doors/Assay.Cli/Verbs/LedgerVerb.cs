using Assay.Cli.Homes;
using Assay.Cli.Projection;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Inspect;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Verbs;

/// <summary><c>assay ledger</c>: looks at the records and checks their proofs.</summary>
internal static class LedgerVerb
{
    private static readonly Capability[] Capabilities = [ShowRecord.Capability, ProveRecord.Capability, ShowCheckpoint.Capability];

    /// <summary>The verb with its verbs.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("ledger", "Look at the signed records, and check that they still hold.");
        verb.Subcommands.Add(LedgerLogVerb.Create(workplace));
        verb.Subcommands.Add(LedgerVerifyVerb.Create(workplace));
        foreach (var capability in Capabilities) verb.Subcommands.Add(CapabilityVerb.Of(capability, workplace.Terminal, (parse, json, work, cancellation) => OpenedHome.UseAsync(workplace, HomeOptions.Of(parse), HomeAccess.Read, json, work, cancellation)));
        return verb;
    }
}
