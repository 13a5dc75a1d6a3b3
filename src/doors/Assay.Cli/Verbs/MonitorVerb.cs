using Assay.Cli.Homes;
using Assay.Cli.Projection;
using Assay.Kernel.Capabilities;
using Assay.Monitor;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Verbs;

/// <summary><c>assay monitor</c>: whether what a model meets in use is still what it was made for, and what follows when it is not.</summary>
internal static class MonitorVerb
{
    /// <summary>The verb with its verbs.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("monitor", "See whether what a model meets in use is still what it was made for.");
        foreach (var capability in MonitorStage.Capabilities) verb.Subcommands.Add(CapabilityVerb.Of(capability, workplace.Terminal, (parse, json, work, cancellation) => UseAsync(capability, workplace, HomeOptions.Of(parse), json, work, cancellation)));
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
