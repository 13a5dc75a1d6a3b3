using Assay.Evidence.Acts;
using Assay.Ledger.Records;
using Assay.Monitor.Answering;
using Assay.Release.Deciding;
using Assay.Server.Pages.Projects;

namespace Assay.Server.Pages.Home;

/// <summary>Finds what waits for a person: requests that they may approve, what keeps others from being ready, exceptions that end soon, alerts that nobody took on, claims of others that they have not answered. Rehearsals wait for nobody.</summary>
internal static class WaitingItems
{
    /// <summary>An exception is looked at again before it ends.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    /// <summary>The items, the longest waiting first.</summary>
    /// <param name="home">The records of the home.</param>
    /// <param name="person">Who looks; null where they have signed nothing yet.</param>
    /// <param name="now">The moment.</param>
    public static IEnumerable<WaitingItem> Of(HomeRecords home, string? person, DateTimeOffset now) =>
        Requests(home, person, now).Concat(Exceptions(home, now)).Concat(Alerts(home)).Concat(Claims(home.Standing, person)).OrderBy(item => item.Since);

    private static IEnumerable<WaitingItem> Requests(HomeRecords home, string? person, DateTimeOffset now)
    {
        foreach (var request in home.Releases.Cases.Where(each => each.Entry is { Project: not null, Context: RecordContext.Live }))
        {
            if (request.Entry.Person == person || request.Answers.Any(answer => answer.Entry.Person == person) || ReleaseDecision.Of(request, now).State != ReleaseState.Waiting) continue;
            yield return new WaitingItem(WaitingKind.Approval, $"Approve or reject: {request.Entry.Project} to {request.Request.Environment}", ProjectAddress.Of(request.Entry.Project!, "release"), request.Entry.At);
        }
    }

    private static IEnumerable<WaitingItem> Exceptions(HomeRecords home, DateTimeOffset now)
    {
        foreach (var request in home.Releases.Cases.Where(each => each.Entry is { Project: not null, Context: RecordContext.Live }))
        {
            var (where, address) = ($"{request.Entry.Project} to {request.Request.Environment}", ProjectAddress.Of(request.Entry.Project!, "release"));
            if (ReleaseDecision.Of(request, now).State == ReleaseState.NotReady) yield return new WaitingItem(WaitingKind.Exception, $"Mend what does not hold, or let it be for a while: {where}", address, request.Entry.At);
            foreach (var (entry, exception) in request.Exceptions.Where(each => each.Exception.Until > now && each.Exception.Until - now < Soon)) yield return new WaitingItem(WaitingKind.Exception, $"Look again at {exception.Item}, which is let be for a while: {where}", address, entry.At);
        }
    }

    private static IEnumerable<WaitingItem> Alerts(HomeRecords home) =>
        home.Alerts.Where(alert => alert.Case.Newest(AnswerKind.Acknowledged) is null && alert.Case.Newest(AnswerKind.Incident) is null)
            .Select(alert => new WaitingItem(WaitingKind.Acknowledgement, $"Take on the alert: {alert.Case.Alert.Rule} of {alert.Case.Alert.Watch}, window {alert.Case.Alert.WindowName}", ProjectAddress.Of(alert.Project, "monitor"), alert.Case.At));

    private static IEnumerable<WaitingItem> Claims(IReadOnlyList<RecordEntry> standing, string? person)
    {
        var answered = standing.Where(record => record.Person == person).Select(Answered).OfType<string>().ToHashSet(StringComparer.Ordinal);
        // Taken back, or rejected by somebody: nothing is left to answer.
        var rejected = standing.Select(record => record.TryAs<Rejection>()).Where(rejection => rejection is { Parts.IsDefaultOrEmpty: false }).SelectMany(rejection => rejection!.Parts.Select(part => (rejection.Rejects, part))).ToHashSet();
        foreach (var record in standing.Where(record => record.Person != person && record.Context == RecordContext.Live && !answered.Contains(record.Id)))
            if (record.TryAs<Claim>() is { Parts.IsDefaultOrEmpty: false } claim && !claim.Parts.All(part => rejected.Contains((record.Id, part)))) yield return new WaitingItem(WaitingKind.Claim, $"Answer the claim of {string.Join(", ", claim.Parts)}", $"/evidence/answer/{record.Id}", record.At);
    }

    private static string? Answered(RecordEntry record) => record.TryAs<Confirmation>()?.Claim ?? record.TryAs<Acceptance>()?.Claim ?? record.TryAs<Rejection>()?.Rejects;
}
