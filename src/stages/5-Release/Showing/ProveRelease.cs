using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Release.History;
using Assay.Release.Registry;

namespace Assay.Release.Showing;

/// <summary>The capability <c>release prove</c>: which version was live at a time, and by which record.</summary>
public static class ProveRelease
{
    /// <summary>The declaration.</summary>
    public static Capability<ProveInput, LiveVersion> Capability { get; } = new("release prove", "Say which version was live at a time, and which record shows it.")
    {
        Parameters =
        [
            new("project", "The project's name.") { IsRequired = true, IsPositional = true },
            new("in", "Where: production, or another name.") { IsRequired = true },
            new("at", "When, as 2026-11-26T14:05:00Z; now if left out."),
            new("rehearsal", "Ask about the rehearsal, and not about what is live.", ParameterType.Flag),
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["release.at"] = "The time cannot be read.",
            ["release.nothing-live"] = "Nothing had gone live there by then.",
        }),
        Examples = [new("assay release prove churn --in production --at 2026-11-26T14:05:00Z", "who answered then")],
        Handle = HandleAsync,
        Describe = Lines,
    };

    private static async Task<Outcome<LiveVersion>> HandleAsync(ProveInput input, IServiceProvider services, CancellationToken cancellation)
    {
        var now = services.Need<TimeProvider>().GetUtcNow();
        var at = now;
        if (input.At is not null && !DateTimeOffset.TryParse(input.At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at))
            return new Problem("release.at", "The time cannot be read.", "Write it in full.") { Place = new Place(Field: "at"), Value = input.At, Expected = "a time such as 2026-11-26T14:05:00Z" };
        var history = await ReleaseHistory.ReadAsync(services.Need<ILedgerStore>(), cancellation);
        RecordContext[] contexts = input.Rehearsal ? [RecordContext.Rehearsal, RecordContext.Simulated] : [RecordContext.Live];
        var live = contexts.Select(context => history.Live(input.Project, input.In, context, at)).FirstOrDefault(found => found is not null);
        return live is { } standing
            ? await WithOutsideAsync(LiveText.Of(standing.Entry, standing.Change), standing.Entry.Context, at, history, services, cancellation)
            : new Problem("release.nothing-live", $"Nothing had gone live in '{input.In}' by then.", "See 'assay release status'; a rehearsal is asked about with --rehearsal.") { Value = input.Project, Expected = "a project of which a version went live there" };
    }

    // What was done past the releases is told beside the proof: it moved nothing that answers by Assay, and an alias all the same.
    private static async Task<LiveVersion> WithOutsideAsync(LiveVersion live, RecordContext context, DateTimeOffset at, ReleaseHistory history, IServiceProvider services, CancellationToken cancellation)
    {
        bool IsMeant(DateTimeOffset when) => when >= live.Since && when <= at;
        var outside = history.Outside.Where(change => change.Entry.Project == live.Project && change.Entry.Context == context && change.Change.Environment == live.Environment && IsMeant(change.Entry.At));
        var moved = context == RecordContext.Live
            ? AliasesOutside.Of(await services.Need<RegistryAliases>().Moved(cancellation), new HashSet<(string, string)> { (live.Project, live.Environment) }, history.Changes.Select(change => change.Change)).Where(move => IsMeant(move.At))
            : [];
        return live with { Outside = [.. outside.Select(change => LiveText.Of(change.Entry, change.Change))], AliasesOutside = [.. moved] };
    }

    private static IEnumerable<string> Lines(LiveVersion live)
    {
        yield return LiveText.Line(live);
        foreach (var outside in live.Outside) yield return LiveText.Outside(outside);
        foreach (var moved in live.AliasesOutside) yield return LiveText.Moved(moved);
        yield return $"Check it: 'assay ledger prove {live.Record}'. The time is what the signer stated; a witness or a stamp says more.";
    }
}
