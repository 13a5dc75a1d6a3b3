using System.CommandLine;
using Assay.Cli.Collecting;
using Assay.Cli.Homes;
using Assay.Cli.Serving;
using Assay.Kernel.Capabilities;
using Assay.Stores.Embedded.Home;
using Assay.Tracking.Collecting;

namespace Assay.Cli.Verbs;

/// <summary><c>assay gc</c>: takes away for good what clients deleted.</summary>
internal static class CollectVerb
{
    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("gc", "Take away for good the runs, experiments and logged models that were deleted, with their files. Records of the ledger stay.",
            new Example("assay gc --older-than 30d --dry-run", "see what has been in the bin for a month"),
            new Example("assay gc --older-than 30d", "take it away"),
            new Example("assay gc --run-ids 9f3c…,a81b…", "only these runs"));
        var older = new Option<string?>("--older-than") { Description = "Only what has been in the bin for so long: 30d, 1d2h30m10s.", HelpName = "TIME" };
        var runs = new Option<string?>("--run-ids") { Description = "Only these runs, which have to be in the bin; several with commas.", HelpName = "IDS" };
        var experiments = new Option<string?>("--experiment-ids") { Description = "Only these experiments, which have to be in the bin, with all that is in them; several with commas.", HelpName = "IDS" };
        var dry = new Option<bool>("--dry-run") { Description = "Only say what would be taken away." };
        var (postgres, place, json) = (SharedOptions.Postgres(), SharedOptions.Artifacts(), SharedOptions.Json());
        verb.Add(older, runs, experiments, dry, postgres, place, json);
        verb.SetAction((parse, cancellation) =>
        {
            var age = CollectionAge.Parse(parse.GetValue(older));
            if (!age.Succeeded) return Task.FromResult(workplace.Terminal.Refuse(age.Problems, parse.GetValue(json)));
            var before = (workplace.Clock.GetUtcNow() - age.Value).ToUnixTimeMilliseconds() + 1;
            var request = new CollectionRequest(before, Words(parse.GetValue(runs)), Words(parse.GetValue(experiments)), parse.GetValue(dry));
            var places = new ServedPlaces(parse.GetValue(postgres), parse.GetValue(place));
            return OpenedHome.UseAsync(workplace, HomeOptions.Of(parse), HomeAccess.Append, parse.GetValue(json), home => CollectCommand.RunAsync(home, workplace, request, places, parse.GetValue(json), cancellation), cancellation);
        });
        return verb;
    }

    private static string[] Words(string? list) => list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
