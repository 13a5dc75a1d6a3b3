using Assay.Cli.Homes;
using Assay.Cli.Projection;
using Assay.Kernel.Capabilities;
using Assay.Release;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Verbs;

/// <summary><c>assay release</c>: a version goes live under control, and comes back by one command.</summary>
internal static class ReleaseVerb
{
    /// <summary>The verb with its verbs.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("release", "Let a version go live under control: ask, approve, activate, roll back, prove.");
        foreach (var capability in ReleaseStage.Capabilities) verb.Subcommands.Add(CapabilityVerb.Of(capability, workplace.Terminal, (parse, json, work, cancellation) => UseAsync(capability, workplace, HomeOptions.Of(parse), json, work, cancellation)));
        return verb;
    }

    private static Task<int> UseAsync(Capability capability, Workplace workplace, HomeOptions options, bool json, Func<IServiceProvider, Task<int>> work, CancellationToken cancellation)
    {
        var writes = capability.Permission != Permission.Read;
        return OpenedHome.UseAsync(workplace, options, writes ? HomeAccess.Append : HomeAccess.Read, json, async home =>
        {
            if (writes) await home.EnrolAsync(cancellation);
            return await work(home);
        }, cancellation);
    }
}
