using Assay.Cli.Projection;
using Assay.Cli.Runs;
using Assay.Kernel.Capabilities;
using Assay.Tracking.Inspect;

namespace Assay.Cli.Verbs;

/// <summary><c>assay runs</c>: looks at the runs that clients of tracking logged.</summary>
internal static class RunsVerb
{
    private static readonly Capability[] Capabilities = [ShowRun.Capability, CompareRuns.Capability];

    /// <summary>The verb with its verbs.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("runs", "Find, show, compare and plot the runs that MLflow clients logged.");
        verb.Subcommands.Add(RunsSearchVerb.Create(workplace));
        foreach (var capability in Capabilities) verb.Subcommands.Add(CapabilityVerb.Of(capability, workplace.Terminal, (parse, json, work, cancellation) => RunsHome.UseAsync(workplace, parse, json, work, cancellation)));
        verb.Options.Add(RunsHome.Postgres());
        verb.Subcommands.Add(RunsPlotVerb.Create(workplace));
        return verb;
    }
}
