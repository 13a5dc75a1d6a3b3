using Assay.Cli.Homes;
using Assay.Cli.Projection;
using Assay.Kernel.Capabilities;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Verbs;

/// <summary>A verb that calls a capability in a home: opened for what the capability may do. The person's key is enrolled with the first record that it writes, and by none that it refuses to write.</summary>
internal static class HomeVerb
{
    /// <summary>The verb.</summary>
    public static Verb Of(Capability capability, Workplace workplace) =>
        CapabilityVerb.Of(capability, workplace.Terminal, (parse, json, work, cancellation) => OpenedHome.UseAsync(workplace, HomeOptions.Of(parse), AccessOf(capability), json, work, cancellation));

    /// <summary>What deletes content or runs steps waits until no run has the home.</summary>
    private static HomeAccess AccessOf(Capability capability) => capability.Permission switch
    {
        _ when capability.RunsSteps => HomeAccess.Run,
        Permission.Read => HomeAccess.Read,
        Permission.Administer => HomeAccess.Run,
        _ => HomeAccess.Append,
    };
}
