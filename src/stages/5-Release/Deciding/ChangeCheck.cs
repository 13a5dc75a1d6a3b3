using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Release.Changing;
using Assay.Release.History;
using Assay.Release.Records;

namespace Assay.Release.Deciding;

/// <summary>Whether a change was allowed when it was made, by the records that stood before it: anybody can write a record that says that a version is live.</summary>
internal static class ChangeCheck
{
    /// <summary>True for going back to exactly what the change before names, and for an activation whose request was granted by then, for the same file, place and share, beside what answered.</summary>
    /// <param name="entry">The change's record.</param>
    /// <param name="change">The change.</param>
    /// <param name="request">The request that it names; null where the log has none.</param>
    /// <param name="standing">What answered until then; null where nothing did.</param>
    /// <param name="back">What going back from there leads to; null where nothing answered.</param>
    /// <param name="latest">The latest time that the same person stated of a release before: a clock that was set back revives no exception and no evaluation.</param>
    public static bool IsAllowed(RecordEntry entry, ReleaseChange change, ReleaseCase? request, ReleaseChange? standing, ReleaseChange? back, DateTimeOffset latest)
    {
        if (change.Change == ReleaseChangeKind.RolledBack) return back is not null && Target(change) == Target(back);
        if (request is null || request.Entry.Context != entry.Context || request.Entry.Project != entry.Project) return false;
        if (request.Request.Model != change.Model || request.Request.Environment != change.Environment || !request.Request.Steps.Contains(change.Share)) return false;
        // The rest of the traffic goes to what had it, and so does the way back: a granted share of one version is none of another.
        if ((change.Before, change.BeforeRequest) != (standing is not null && standing.Request == change.Request ? (standing.Before, standing.BeforeRequest) : ActivateRelease.Standing(standing))) return false;
        var before = request with
        {
            Answers = [.. request.Answers.Where(answer => answer.Entry.Index < entry.Index)],
            Exceptions = [.. request.Exceptions.Where(exception => exception.Entry.Index < entry.Index)],
        };
        return ReleaseDecision.Of(before, Latest(entry.At, latest, before)).State == ReleaseState.Granted;
    }

    private static (Digest? Model, string? Request, int Share, Digest? Before, string? BeforeRequest) Target(ReleaseChange change) => (change.Model, change.Request, change.Share, change.Before, change.BeforeRequest);

    // A change comes after the answers that it rests on, whatever its clock says.
    private static DateTimeOffset Latest(DateTimeOffset at, DateTimeOffset latest, ReleaseCase request) =>
        request.Answers.Select(answer => answer.Entry.At).Concat(request.Exceptions.Select(exception => exception.Entry.At)).Append(at).Append(latest).Max();
}
