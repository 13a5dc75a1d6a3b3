using Assay.Ledger.Records;
using Assay.Release.History;
using Assay.Release.Records;

namespace Assay.Release.Deciding;

/// <summary>Whether a change was allowed when it was made, by the records that stood before it: anybody can write a record that says that a version is live.</summary>
internal static class ChangeCheck
{
    /// <summary>True for going back to what the change before names, and for an activation whose request was granted by then, for the same file, place and share.</summary>
    /// <param name="entry">The change's record.</param>
    /// <param name="change">The change.</param>
    /// <param name="request">The request that it names; null where the log has none.</param>
    /// <param name="standing">What answered until then; null where nothing did.</param>
    public static bool IsAllowed(RecordEntry entry, ReleaseChange change, ReleaseCase? request, ReleaseChange? standing)
    {
        if (change.Change == ReleaseChangeKind.RolledBack) return standing is not null && change.Model == standing.Before && change.Request == standing.BeforeRequest;
        if (request is null || request.Entry.Context != entry.Context || request.Entry.Project != entry.Project) return false;
        if (request.Request.Model != change.Model || request.Request.Environment != change.Environment || !request.Request.Steps.Contains(change.Share)) return false;
        // The rest of the traffic goes to what had it: a granted share of one version is none of another.
        if (change.Before is { } rest && rest != standing?.Model && rest != standing?.Before) return false;
        var before = request with
        {
            Answers = [.. request.Answers.Where(answer => answer.Entry.Index < entry.Index)],
            Exceptions = [.. request.Exceptions.Where(exception => exception.Entry.Index < entry.Index)],
        };
        return ReleaseDecision.Of(before, entry.At).State == ReleaseState.Granted;
    }
}
