using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Projects.Artifacts;
using Assay.Release.Deciding;
using Assay.Release.History;
using Assay.Release.Policies;
using Assay.Release.Readiness;
using Assay.Release.Records;

namespace Assay.Release.Changing;

/// <summary>The capability <c>release activate</c>: a granted version goes live, or takes its next share of the traffic.</summary>
public static class ActivateRelease
{
    /// <summary>The declaration.</summary>
    public static Capability<ActivateInput, ChangeReceipt> Capability { get; } = new("release activate", "Let a granted version go live, or take its next share of the traffic.")
    {
        Permission = Permission.Write,
        Parameters = [new("request", "The request, by id or the start of one.") { IsRequired = true, IsPositional = true }],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["release.no-request"] = "There is no such request.",
            ["release.ambiguous"] = "Several requests' ids start with what was given.",
            ["release.not-granted"] = "The request may not go live.",
            ["release.file-gone"] = "The model's file is not in the home.",
            ["release.retired"] = "The model was taken out of use.",
            ["release.finding"] = "An alert is open that the policy does not allow.",
            ["release.done"] = "The version has taken its last step already.",
            ["release.nothing-beside"] = "Nothing is live there that a shadow or a comparison could run beside.",
            ["release.superseded"] = "Another version went live since.",
        }),
        Examples = [new("assay release activate 01a2181a-3cd2", "the first step of a canary; again for the next")],
        Handle = (input, services, cancellation) => TakeStepAsync(input.Request, null, services, cancellation),
        Describe = ChangeText.Lines,
    };

    /// <summary>Takes the next step of a request.</summary>
    /// <param name="id">The request, by id or the start of one.</param>
    /// <param name="automatic">What a server saw that takes it by itself; null where a person does.</param>
    /// <param name="services">What the step works with.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public static async Task<Outcome<ChangeReceipt>> TakeStepAsync(string id, AutomaticChange? automatic, IServiceProvider services, CancellationToken cancellation)
    {
        var read = await PolicyOnRecord.ReadAsync(services, cancellation);
        if (!read.Succeeded) return Outcome<ChangeReceipt>.Failed(read.Problems);
        var (history, found) = (read.Value, read.Value.Find(id));
        if (!found.Succeeded) return Outcome<ChangeReceipt>.Failed(found.Problems);
        var request = found.Value;
        var decision = ReleaseDecision.Of(request, services.Need<TimeProvider>().GetUtcNow());
        if (decision.State != ReleaseState.Granted) return NotGranted(request, decision);
        if (!services.Need<IArtifactStore>().Contains(request.Request.Model)) return new Problem("release.file-gone", "The model's file is not in this home.", "Run 'assay run', which writes it again, or restore the home.") { Value = request.Request.Model.ToString() };
        if (await services.Need<ReleaseGate>().Refuse(request.Request.Model, cancellation) is { } refused) return refused;
        if (Checklist.InTheWay(await services.Need<OpenFindings>().Find(request.Entry.Project ?? "", cancellation), request.Policy).FirstOrDefault() is { } finding) return Finding(finding);
        var change = Next(request, history).Map(next => next with { Automatic = automatic });
        if (!change.Succeeded) return await ChangeWriter.CompleteAsync(request, history, services, cancellation) ?? Outcome<ChangeReceipt>.Failed(change.Problems);
        var draft = RecordDraft.Of(change.Value, $"release/activate/{request.Entry.Id}/{change.Value.Share}", request.Entry.Subjects[0], await RecordSubject.OfAsync(services.Need<ILedgerStore>(), request.Entry, cancellation));
        return await ChangeWriter.WriteAsync(change.Value, draft with { Project = request.Entry.Project, Context = request.Entry.Context }, services, cancellation);
    }

    /// <summary>The next change of a granted request.</summary>
    public static Outcome<ReleaseChange> Next(ReleaseCase request, ReleaseHistory history)
    {
        var mine = history.Changes.Where(change => change.Change.Request == request.Entry.Id && change.Change.Change == ReleaseChangeKind.Activated).ToArray();
        var live = history.Live(request.Entry.Project ?? "", request.Request.Environment, request.Entry.Context);
        if (mine.Length > 0 && live?.Change.Request != request.Entry.Id) return new Problem("release.superseded", "The version went live once, and another answers since, or it was rolled back.", "Ask anew: what was taken back comes again only by a request of its own.") { Value = request.Entry.Id };
        if (mine.Length >= request.Request.Steps.Length) return new Problem("release.done", "The version has taken its last step already.", "Nothing is left to do; 'assay release rollback' goes back.") { Value = request.Entry.Id };
        (Digest? Model, string? Request) before = mine.Length > 0 ? (mine[0].Change.Before, mine[0].Change.BeforeRequest) : Standing(live?.Change);
        if (before.Model is null && request.Request.Strategy is ReleaseStrategy.Shadow or ReleaseStrategy.AbTest) return new Problem("release.nothing-beside", "Nothing is live there that the version could be compared with.", "Release a first version by another strategy.") { Value = request.Entry.Id };
        return new ReleaseChange
        {
            Environment = request.Request.Environment,
            Change = ReleaseChangeKind.Activated,
            Request = request.Entry.Id,
            Model = request.Request.Model,
            Share = request.Request.Steps[mine.Length],
            Before = before.Model,
            BeforeRequest = before.Request,
        };
    }

    /// <summary>What a new version goes live beside, and comes back to: what has a share only, or is a shadow, never had the traffic to itself, and the version under it goes on.</summary>
    internal static (Digest? Model, string? Request) Standing(ReleaseChange? live) => live is { Share: < 100, Before: not null } ? (live.Before, live.BeforeRequest) : (live?.Model, live?.Request);

    private static Problem Finding(OpenFinding finding) => new("release.finding", $"An alert is open that the policy does not allow: {finding.Sentence}", "Resolve it with 'assay monitor resolve'.") { Value = finding.Record };

    private static string Missing(int count) => count == 1 ? "one thing is missing" : $"{count} things are missing";

    private static Problem NotGranted(ReleaseCase request, ReleaseDecision decision) => new("release.not-granted", $"The request may not go live: {Missing(decision.Missing.Length)}. {decision.Missing[0]}", $"See 'assay release status {request.Entry.Id[..13]}'.")
    {
        Value = request.Entry.Id, Expected = "a request that is granted",
    };
}
