using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Store;
using Assay.Release.Asking;
using Assay.Release.Changing;
using Assay.Release.Deciding;
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
        var unfinished = (await UnfinishedAliases.FindAsync(history, services.Need<RegistryAliases>(), cancellation)).Where(move => places.Contains((move.Model, move.Alias)));
        return new ShownReleases([.. cases.Select(each => Shown(each, history, now))], [.. live], [.. outside]) { AliasesOutside = [.. moved], AliasesUnfinished = [.. unfinished] };
    }

    // Whoever reads that a version may go live is not to be sent to what is refused.
    private static AskedRelease Shown(ReleaseCase request, ReleaseHistory history, DateTimeOffset now)
    {
        var asked = AskedText.Of(request, now);
        if (asked.State != ReleaseState.Granted || !history.Changes.Any(change => change.Change.Request == request.Entry.Id)) return asked;
        return ActivateRelease.Next(request, history) is { Succeeded: false } ended ? asked with { WentLive = ended.Problems[0].Message } : asked;
    }

    private static IEnumerable<string> Lines(ShownReleases shown)
    {
        if (shown.Requests.IsEmpty) yield return "Nobody asked for a release yet: 'assay release request' does.";
        foreach (var line in shown.Requests.SelectMany(AskedText.Lines)) yield return line;
        foreach (var live in shown.Live) yield return LiveText.Line(live);
        foreach (var outside in shown.Outside) yield return LiveText.Outside(outside);
        foreach (var moved in shown.AliasesOutside) yield return LiveText.Moved(moved);
        foreach (var move in shown.AliasesUnfinished) yield return LiveText.Unfinished(move);
    }
}
