using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Projects.Artifacts;
using Assay.Release.History;
using Assay.Release.Records;

namespace Assay.Release.Changing;

/// <summary>The capability <c>release rollback</c>: one command and one record, and the version before answers again. It asks nobody: whoever is on call must not wait.</summary>
public static class RollBackRelease
{
    /// <summary>The declaration.</summary>
    public static Capability<RollBackInput, ChangeReceipt> Capability { get; } = new("release rollback", "Go back to the version before, at once; where there was none, nothing answers any more.")
    {
        Permission = Permission.Write,
        Parameters =
        [
            new("project", "The project's name.") { IsRequired = true, IsPositional = true },
            new("from", "Where: production, or another name.") { IsRequired = true },
            new("reason", "Why; it is sealed.") { IsRequired = true },
            new("rehearse", "Take back the rehearsal, and not what is live.", ParameterType.Flag),
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["release.nothing-live"] = "No version answers there.",
            ["release.file-gone"] = "The file of the version before is not in the home.",
            ["release.reason"] = "No reason was given.",
        }),
        Examples = [new("assay release rollback churn --from production --reason 'Error rate above 2 % since 14:05.'", "back to the version before"), new("assay release rollback churn --from production --rehearse --reason 'Rehearsal before the first release.'", "the rehearsal that the checklist asks for")],
        Handle = HandleAsync,
        Describe = ChangeText.Lines,
    };

    private static async Task<Outcome<ChangeReceipt>> HandleAsync(RollBackInput input, IServiceProvider services, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(input.Reason)) return new Problem("release.reason", "No reason was given.", "Say why: --reason '…'.") { Place = new Place(Field: "reason") };
        var history = await ReleaseHistory.ReadAsync(services.Need<ILedgerStore>(), cancellation);
        if (Standing(history, input) is not { Change.Model: { } leaving } live) return NothingLive(input);
        if (live.Change.Before is { } before && !services.Need<IArtifactStore>().Contains(before)) return new Problem("release.file-gone", "The file of the version before is not in this home.", "Restore the home, or release another version.") { Value = before.ToString() };
        var sealer = new Sealer(ReleaseChange.Kind, services.Need<ActorIdentity>().Person, services.Need<Entropy>());
        var change = Back(live.Change, history) with { Reason = sealer.Seal("reason", input.Reason) };
        var key = $"release/rollback/{TimeOrderedId.Next(services.Need<TimeProvider>(), services.Need<Entropy>())}";
        var draft = RecordDraft.Of(change, key, new Subject("model.onnx", leaving), await RecordSubject.OfAsync(services.Need<ILedgerStore>(), live.Entry, cancellation)) with { Project = input.Project, Context = live.Entry.Context, Openings = sealer.Openings };
        return await ChangeWriter.WriteAsync(change, draft, services, cancellation);
    }

    /// <summary>The change that goes back: to what answered before the version came, with all of the traffic.</summary>
    public static ReleaseChange Back(ReleaseChange live, ReleaseHistory history)
    {
        var earlier = live.BeforeRequest is { } request ? history.Changes.LastOrDefault(change => change.Change.Request == request && change.Change.Change == ReleaseChangeKind.Activated).Change : null;
        return new ReleaseChange
        {
            Environment = live.Environment,
            Change = ReleaseChangeKind.RolledBack,
            Request = live.BeforeRequest,
            Model = live.Before,
            Share = live.Before is null ? 0 : 100,
            Before = earlier?.Before,
            BeforeRequest = earlier?.BeforeRequest,
        };
    }

    // A project that is a rehearsal as a whole has nothing live: its rehearsal is what is meant.
    private static (RecordEntry Entry, ReleaseChange Change)? Standing(ReleaseHistory history, RollBackInput input)
    {
        RecordContext[] contexts = input.Rehearse ? [RecordContext.Rehearsal, RecordContext.Simulated] : [RecordContext.Live];
        return contexts.Select(context => history.Live(input.Project, input.From, context)).FirstOrDefault(live => live is not null);
    }

    private static Problem NothingLive(RollBackInput input) => new("release.nothing-live", $"No version of this project answers in '{input.From}'{(input.Rehearse ? " in a rehearsal" : "")}.", "See 'assay release status'; a rehearsal is taken back with --rehearse.")
    {
        Value = input.Project, Expected = "a project of which a version went live there",
    };
}
