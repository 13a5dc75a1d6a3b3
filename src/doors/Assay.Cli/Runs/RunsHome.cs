using System.CommandLine;
using Assay.Cli.Homes;
using Assay.Cli.Serving;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Runs;

/// <summary>Where <c>assay runs</c> looks: in the home, or in the database that <c>assay serve --postgres</c> was given.</summary>
internal static class RunsHome
{
    private const string Option = "--postgres";

    /// <summary>The option, for all of the verbs.</summary>
    public static Option<string?> Postgres() => new(Option) { Description = "Look into the PostgreSQL database of 'assay serve --postgres'. The password may come from PGPASSWORD or ~/.pgpass.", HelpName = "CONNECTION", Recursive = true };

    /// <summary>Opens the home, and the database where one was given; works, and closes both.</summary>
    public static Task<int> UseAsync(Workplace workplace, ParseResult parse, bool json, Func<OpenedHome, Task<int>> work, CancellationToken cancellation) =>
        OpenedHome.UseAsync(workplace, HomeOptions.Of(parse), HomeAccess.Read, json, async home =>
        {
            var tracked = ServedTracking.Open(home, parse.GetValue<string?>(Option));
            if (!tracked.Succeeded) return workplace.Terminal.Refuse(tracked.Problems, json);
            await using var tracking = tracked.Value;
            home.Tracking = tracking.Store;
            return await work(home);
        }, cancellation);
}
