using System.Collections.Immutable;
using Assay.Data.Records;
using Assay.Evaluate.Verdict;
using Assay.Frame;
using Assay.Ledger.Records;
using Assay.Monitor.Windows;
using Assay.Release.Deciding;
using Assay.Retire.Records;
using Assay.Server.Pages.Projects;
using Assay.Train.Records;

namespace Assay.Server.Pages.Home;

/// <summary>Says how the seven stages of a project stand, from its records alone.</summary>
/// <param name="project">Its name.</param>
/// <param name="trail">Its newest records.</param>
/// <param name="home">The records of the home.</param>
/// <param name="now">The moment: requests age.</param>
internal sealed class StageStates(string project, ProjectTrail trail, HomeRecords home, DateTimeOffset now)
{
    /// <summary>The kinds of what stages left whose records are read.</summary>
    public static ImmutableArray<string> Kinds { get; } = [Charter.Kind.Name, DataVersion.Kind.Name, DataQuality.Kind.Name, TrainModel.Kind.Name, VerdictRecord.Kind.Name];

    private readonly StageRecords _records = trail.Stages;

    /// <summary>The stages in order.</summary>
    public ImmutableArray<StageSummary> All() =>
    [
        Of("Frame", "frame", Frame()), Of("Data", "data", Data()), Of("Train", "train", Train()), Of("Evaluate", "evaluate", Evaluate()),
        Of("Release", "release", Release(), "release"), Of("Monitor", "monitor", Monitor(), "monitor"), Of("Retire", "retire", Retire(), "retire"),
    ];

    private (StageState, string) Frame() => _records.Newest<Charter>() is null ? (StageState.Due, "due: not on record") : (StageState.Done, "done");

    private (StageState, string) Data()
    {
        if (_records.Newest<DataVersion>() is null) return After<Charter>("nothing yet");
        var failed = _records.Newest<DataQuality>()?.Body.Checks.Count(check => !check.Passed) ?? 0;
        return failed > 0 ? (StageState.Failed, Counted(failed, "check does not hold", "checks do not hold")) : (StageState.Done, "done");
    }

    private (StageState, string) Train() => _records.Newest<TrainModel>() is null ? After<DataVersion>("nothing yet") : (StageState.Done, "done");

    private (StageState, string) Evaluate()
    {
        if (_records.Newest<VerdictRecord>() is not { } verdict) return After<TrainModel>("nothing yet");
        if (_records.IsOfEarlierModel(verdict.Entry)) return (StageState.Due, "due: the newest model is not evaluated");
        if (!verdict.Body.FitToRelease) return (StageState.Failed, $"not fit: {Counted(verdict.Body.Blocked, "gate blocks", "gates block")}");
        var needed = verdict.Body.StillNeeded(_records.AnswersTo(verdict.Entry).Gates).Length;
        return needed > 0 ? (StageState.Waiting, $"fit; waits for {Counted(needed, "answer to a warning", "answers to warnings")}") : (StageState.Done, "done: fit to release");
    }

    private (StageState, string) Release()
    {
        var request = home.Releases.Cases.LastOrDefault(each => each.Entry.Project == project && each.Entry.Context == RecordContext.Live);
        var live = home.Releases.Changes.Where(change => change.Entry.Project == project && change.Entry.Context == RecordContext.Live).GroupBy(change => change.Change.Environment).Select(place => place.Last().Change).Where(change => change.Model is not null).ToArray();
        if (request is not null && ReleaseDecision.Of(request, now) is { } decision && !live.Any(change => change.Request == request.Entry.Id))
        {
            if (decision.State == ReleaseState.Waiting) return (StageState.Waiting, $"waits for {string.Join(" and ", request.Policy.Approvals.Select(rule => rule.Role))}");
            if (decision.State == ReleaseState.Granted) return (StageState.Due, $"may go live in {request.Request.Environment}");
            if (live.Length == 0) return decision.State == ReleaseState.Rejected ? (StageState.Failed, "rejected") : (StageState.Waiting, $"not ready: {Counted(decision.Missing.Length, "thing is missing", "things are missing")}");
        }

        if (live.Length > 0) return (StageState.Done, $"live in {string.Join(", ", live.Select(change => change.Environment))}");
        return _records.Newest<VerdictRecord>() is { Body.FitToRelease: true } ? (StageState.Due, "due: nobody asked for it") : (StageState.None, "nothing yet");
    }

    private (StageState, string) Monitor()
    {
        var open = home.Alerts.Count(alert => alert.Project == project);
        if (open > 0) return (StageState.Waiting, Counted(open, "alert is open", "alerts are open"));
        if (trail.Has<MonitorWindow>()) return (StageState.Done, "watched; no alert is open");
        var isLive = home.Releases.Changes.LastOrDefault(change => change.Entry.Project == project && change.Entry.Context == RecordContext.Live).Change?.Model is not null;
        return isLive ? (StageState.Due, "due: nobody watches it") : (StageState.None, "nothing yet");
    }

    private (StageState, string) Retire()
    {
        if (trail.Has<RetireCertificate>()) return (StageState.Done, "certified");
        if (trail.Has<RetireDeletion>()) return (StageState.Waiting, "out of use; waits for a second person");
        return trail.Has<RetirePlan>() ? (StageState.Due, "planned") : (StageState.None, "nothing planned");
    }

    private (StageState, string) After<TBefore>(string otherwise) where TBefore : class, IRecordBody<TBefore> => _records.Newest<TBefore>() is null ? (StageState.None, otherwise) : (StageState.Due, "due: next");

    private StageSummary Of(string name, string stage, (StageState State, string Words) standing, string page = "") => new(name, standing.State, standing.Words, trail.NewestOf(stage), page);

    private static string Counted(int count, string one, string several) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");
}
