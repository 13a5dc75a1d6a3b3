using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Store;
using Assay.Release.Asking;
using Assay.Release.History;
using Assay.Release.Registry;

namespace Assay.Release.Showing;

/// <summary>The capability <c>release status</c>.</summary>
public static class ShowReleases
{
    /// <summary>The declaration.</summary>
    public static Capability<StatusInput, ShownReleases> Capability { get; } = new("release status", "Show requests for release, what is missing, and what is live.")
    {
        Parameters =
        [
            new("request", "One request, by id or the start of one; all if left out.") { IsPositional = true },
            new("project", "Only those of this project."),
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["release.no-request"] = "There is no such request.",
            ["release.ambiguous"] = "Several requests' ids start with what was given.",
        }),
        Examples = [new("assay release status", "all requests, the newest first"), new("assay release status 01a2181a-3cd2 --json", "one, for a script")],
        Handle = HandleAsync,
        Describe = Lines,
    };

    private static async Task<Outcome<ShownReleases>> HandleAsync(StatusInput input, IServiceProvider services, CancellationToken cancellation)
    {
        var history = await ReleaseHistory.ReadAsync(services.Need<ILedgerStore>(), cancellation);
        var one = input.Request is { } id ? history.Find(id) : default;
        if (input.Request is not null && !one.Succeeded) return Outcome<ShownReleases>.Failed(one.Problems);
        var cases = input.Request is not null ? [one.Required] : history.Cases.Where(each => input.Project is null || each.Entry.Project == input.Project).Reverse().ToArray();
        var now = services.Need<TimeProvider>().GetUtcNow();
        var live = history.Changes.Where(change => cases.Any(each => each.Entry.Project == change.Entry.Project))
            .GroupBy(change => (change.Entry.Project, change.Change.Environment, change.Entry.Context)).Select(group => group.Last()).Select(change => LiveText.Of(change.Entry, change.Change));
        var outside = history.Outside.Where(change => input.Project is null || change.Entry.Project == input.Project).Select(change => LiveText.Of(change.Entry, change.Change));
        var places = cases.Select(each => (each.Entry.Project ?? "", each.Request.Environment)).ToHashSet();
        var moved = AliasesOutside.Of(await services.Need<RegistryAliases>().Moved(cancellation), places, history.Changes.Select(change => change.Change));
        return new ShownReleases([.. cases.Select(each => AskedText.Of(each, now))], [.. live], [.. outside]) { AliasesOutside = [.. moved] };
    }

    private static IEnumerable<string> Lines(ShownReleases shown)
    {
        if (shown.Requests.IsEmpty) yield return "Nobody asked for a release yet: 'assay release request' does.";
        foreach (var line in shown.Requests.SelectMany(AskedText.Lines)) yield return line;
        foreach (var live in shown.Live) yield return LiveText.Line(live);
        foreach (var outside in shown.Outside) yield return $"Outside of any granted request, and without effect: {LiveText.Line(outside)}";
        foreach (var moved in shown.AliasesOutside) yield return Moved(moved);
    }

    private static string Moved(MovedAlias moved) => string.Create(CultureInfo.InvariantCulture,
        $"The alias '{moved.Move.Alias}' of the registered model '{moved.Move.Model}' was moved outside of any release at {moved.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC by {moved.Person}, {(moved.Move.Version is { } version ? $"to version {version}" : "away")}; record {moved.Record}");
}
