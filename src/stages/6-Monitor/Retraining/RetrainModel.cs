using System.Text.Json;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Projects.ProjectFiles;

namespace Assay.Monitor.Retraining;

/// <summary>The capability <c>monitor retrain</c>: trains a challenger on a new window, compares it with the champion, and asks Release where the policy says so.</summary>
public static class RetrainModel
{
    /// <summary>The declaration.</summary>
    public static Capability<RetrainRequest, RetrainAnswer> Capability { get; } = new("monitor retrain", "Train a challenger on a new window if that is due, compare it with the champion on the same rows, and ask Release where the policy says so.")
    {
        Permission = Permission.Write,
        RunsSteps = true,
        Parameters =
        [
            new("rows", "CSV or Parquet files of the new window's rows, with labels.", ParameterType.Texts) { IsPositional = true },
            new("model", "A served model whose log and labels have them, instead of files."),
            new("since", "Rows of the log of earlier hours are left out: 2026-11-01."),
            new("label", "Column of the labels, where it is not the target's name."),
            new("time", "Column that says when a row came: the latest rows are then held, and else rows drawn by chance."),
            new("project", "Folder of the project; the current one unless given.") { IsProjectFolder = true },
            new("watch", "Name of what is watched, as 'assay monitor run --watch' took it; the project's unless given."),
            new("context", "How the work is marked: live, rehearsal or simulated; as the project's unless given."),
            new("anyway", "Train a challenger though none is due.", ParameterType.Flag),
        ],
        Problems = PlanRetraining.Faults.AddRange(new Dictionary<string, string>
        {
            ["monitor.no-rows"] = "Neither files nor a served model was named, or both.",
            ["monitor.no-log"] = "There is no log of a served model of that name.",
            ["monitor.no-column"] = "The rows lack a column.",
            ["monitor.other-kind"] = "A column holds another kind of values than the champion's rows.",
            ["monitor.rows-lost"] = "The rows or the model of the champion are no longer in the home.",
            ["monitor.since"] = "The time since when rows are wanted cannot be read.",
            ["monitor.too-few-labels"] = "Too few rows of the window have a label.",
        }),
        Examples =
        [
            new("assay monitor retrain november.csv", "the labelled rows of November, if retraining is due"),
            new("assay monitor retrain --model mortgage --since 2026-11-01", "the log of a served model, with the labels that came"),
            new("assay monitor retrain november.csv --anyway", "though it is not due"),
        ],
        Handle = HandleAsync,
        Describe = RetrainText.Lines,
    };

    private static async Task<Outcome<RetrainAnswer>> HandleAsync(RetrainRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var read = PlanRetraining.Read(request.Project, request.Context, services);
        if (!read.Succeeded) return Outcome<RetrainAnswer>.Failed(read.Problems);
        var (project, policy, context) = read.Value;
        var ledger = await RetrainLedger.ReadAsync(services.Need<ILedgerStore>(), project.Name, cancellation);
        var watched = ledger.Watched(project.Name);
        if (!watched.Succeeded) return Outcome<RetrainAnswer>.Failed(watched.Problems);
        var proposed = await PlanRetraining.ProposeAsync(project, policy, ledger, watched.Value, request.Watch, context, services, cancellation);
        if (!proposed.Proposal.IsDue && !request.Anyway) return new RetrainAnswer(proposed);
        var compared = await new RetrainRun(project, policy, watched.Value, services).RunAsync(request, context, cancellation);
        if (!compared.Succeeded) return Outcome<RetrainAnswer>.Failed(compared.Problems);
        var (id, retrain) = await RecordAsync(compared.Value with { Proposal = proposed.Id }, ledger, project, context, services, cancellation);
        var asked = retrain.Conclusion == RetrainConclusion.Replace && policy.Ask is { } ask ? await AskRelease.AskAsync(ask, retrain, ledger, project, request, context, services, cancellation) : Outcome<string?>.Success(null);
        return asked.Map(requested => new RetrainAnswer(proposed, id, retrain, requested));
    }

    // The same comparison is on record once, though another day's proposal led to it again.
    private static async Task<(string Id, MonitorRetrain Retrain)> RecordAsync(MonitorRetrain retrain, RetrainLedger ledger, Project project, RecordContext context, IServiceProvider services, CancellationToken cancellation)
    {
        if (ledger.Newest<MonitorRetrain>(before => Text(before) == Text(retrain)) is { } known && known.Context == context) return (known.Id, known.As<MonitorRetrain>());
        var key = $"monitor/retrain/{project.Name}/{context}/{Digest.Of(JsonSerializer.SerializeToUtf8Bytes(retrain, RecordJson.Options))}";
        var draft = RecordDraft.Of(retrain, key, new Subject("model.onnx", retrain.Challenger), new Subject("champion.onnx", retrain.Champion), new Subject(retrain.Window, retrain.WindowDigest)) with { Project = project.Name, Context = context };
        return ((await services.Need<RecordBook>().AppendAsync([draft], cancellation))[0].Id, retrain);
    }

    private static string Text(MonitorRetrain retrain) => JsonSerializer.Serialize(retrain with { Proposal = "" }, RecordJson.Options);
}
