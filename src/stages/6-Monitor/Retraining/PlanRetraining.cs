using System.Collections.Immutable;
using System.Text.Json;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Monitor.Projects;
using Assay.Monitor.Running;
using Assay.Monitor.Settings;
using Assay.Projects.ProjectFiles;

namespace Assay.Monitor.Retraining;

/// <summary>The capability <c>monitor retrain-plan</c>: decides from records whether a model is due to be trained anew, and why. It trains nothing.</summary>
public static class PlanRetraining
{
    /// <summary>What a project's policy and file may be wrong about.</summary>
    internal static readonly ImmutableSortedDictionary<string, string> Faults = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
    {
        ["monitor.no-policy"] = "The project file says nothing of retraining.",
        ["monitor.never-run"] = "The project has no training rows on record.",
        ["monitor.no-model"] = "The project has no trained model on record.",
        ["monitor.context"] = "The work cannot be marked so.",
    });

    private static readonly ImmutableArray<string> DoesNotShow =
    [
        "That a model trained anew is better: only the comparison on rows that neither has seen says that.",
        "Windows that nobody measured, and labels that have not come, are not in it.",
    ];

    /// <summary>The declaration.</summary>
    public static Capability<RetrainPlanRequest, ProposedRetraining> Capability { get; } = new("monitor retrain-plan", "Decide from the records whether a model is due to be trained anew, by the policy monitor.retrain, and put the reason on record.")
    {
        Permission = Permission.Write,
        Parameters =
        [
            new("project", "Folder of the project; the current one unless given.") { IsProjectFolder = true },
            new("watch", "Name of what is watched, as 'assay monitor run --watch' took it; the project's unless given."),
            new("context", "How the work is marked: live, rehearsal or simulated; as the project's unless given."),
        ],
        Problems = Faults,
        Examples = [new("assay monitor retrain-plan", "of the project in this folder"), new("assay monitor retrain-plan --json", "for a script: isDue says whether")],
        Handle = HandleAsync,
        Describe = Lines,
    };

    private static async Task<Outcome<ProposedRetraining>> HandleAsync(RetrainPlanRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var project = Read(request.Project, request.Context, services);
        if (!project.Succeeded) return Outcome<ProposedRetraining>.Failed(project.Problems);
        var ledger = await RetrainLedger.ReadAsync(services.Need<ILedgerStore>(), project.Value.Project.Name, cancellation);
        var watched = ledger.Watched(project.Value.Project.Name);
        if (!watched.Succeeded) return Outcome<ProposedRetraining>.Failed(watched.Problems);
        return await ProposeAsync(project.Value.Project, project.Value.Policy, ledger, watched.Value, request.Watch, project.Value.Context, services, cancellation);
    }

    /// <summary>Reads a project with a policy.</summary>
    internal static Outcome<(Project Project, RetrainPolicy Policy, RecordContext Context)> Read(string? folder, string? asked, IServiceProvider services) => services.Need<ReadProject>()(folder ?? ".").Then(project =>
        WorkContext.Of(asked, project.Context).Then(context => project.Section<MonitorSection>().Retrain is { } policy
            ? Outcome<(Project, RetrainPolicy, RecordContext)>.Success((project, policy, context))
            : new Problem("monitor.no-policy", "The project file does not say when the model is to be trained anew.", "Add the section monitor.retrain.") { Place = project.At("monitor"), Expected = "retrain: {max_age_days: 90}, or another trigger" }));

    /// <summary>Decides, and puts it on record; a proposal that is on record word for word is not written again.</summary>
    internal static async Task<ProposedRetraining> ProposeAsync(Project project, RetrainPolicy policy, RetrainLedger ledger, WatchedProject watched, string? watch, RecordContext context, IServiceProvider services, CancellationToken cancellation)
    {
        var evidence = ledger.Of(watched.Trained!, watch ?? project.Name, context);
        var now = services.Need<TimeProvider>().GetUtcNow();
        var triggers = RetrainPlanner.Look(policy, evidence, now);
        var proposal = new MonitorProposal
        {
            Watch = watch ?? project.Name,
            Model = watched.Model!.Value,
            TrainedAt = watched.Trained!.At,
            AgeDays = RetrainPlanner.AgeDays(evidence, now),
            Policy = policy,
            Windows = evidence.Windows.Length,
            Triggers = triggers,
            IsDue = triggers.Any(trigger => trigger.IsMet),
            DoesNotShow = DoesNotShow,
        };
        var key = $"monitor/proposal/{project.Name}/{context}/{Digest.Of(JsonSerializer.SerializeToUtf8Bytes(proposal, RecordJson.Options))}";
        var draft = RecordDraft.Of(proposal, key, new Subject("model.onnx", proposal.Model)) with { Project = project.Name, Context = context };
        return new ProposedRetraining((await services.Need<RecordBook>().AppendAsync([draft], cancellation))[0].Id, proposal);
    }

    /// <summary>Says a proposal to a person.</summary>
    internal static IEnumerable<string> Lines(ProposedRetraining proposed)
    {
        var proposal = proposed.Proposal;
        yield return $"{proposal.Watch}: retraining is {(proposal.IsDue ? "due" : "not due")}. The model {proposal.Model.Short} was trained {proposal.AgeDays} days ago; {proposal.Windows} windows were recorded since.";
        foreach (var trigger in proposal.Triggers) yield return $"  {(trigger.IsMet ? "yes" : "no ")} {trigger.Trigger.ToString().ToLowerInvariant(),-12} {trigger.Sentence}";
        yield return $"  record {proposed.Id}";
        if (proposal.IsDue) yield return "  Next: 'assay monitor retrain FILES' with labelled rows of the new window.";
    }
}
