using System.CommandLine;
using Assay.Cli.Homes;
using Assay.Cli.Projection;
using Assay.Cli.Serving;
using Assay.Release;

namespace Assay.Cli.Verbs;

/// <summary><c>assay release</c>: a version goes live under control, and comes back by one command.</summary>
internal static class ReleaseVerb
{
    private const string Postgres = "--postgres";

    /// <summary>The verb with its verbs.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("release", "Let a version go live under control: ask, approve, activate, roll back, prove.");
        foreach (var capability in ReleaseStage.Capabilities) verb.Subcommands.Add(CapabilityVerb.Of(capability, workplace.Terminal, (parse, json, work, cancellation) => HomeVerb.UseAsync(capability, workplace, parse, json, home => WithRegistryAsync(home, workplace, parse, json, work), cancellation)));
        verb.Options.Add(new Option<string?>(Postgres) { Description = "The PostgreSQL database of 'assay serve --postgres', whose registry's aliases follow. The password may come from PGPASSWORD or ~/.pgpass.", HelpName = "CONNECTION", Recursive = true });
        return verb;
    }

    private static async Task<int> WithRegistryAsync(OpenedHome home, Workplace workplace, ParseResult parse, bool json, Func<OpenedHome, Task<int>> work)
    {
        var tracked = ServedTracking.Open(home, parse.GetValue<string?>(Postgres));
        if (!tracked.Succeeded) return workplace.Terminal.Refuse(tracked.Problems, json);
        await using var tracking = tracked.Value;
        home.Tracking = tracking.Store;
        return await work(home);
    }
}
