using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Server.Web;
using Assay.Server.Web.Visitors;

namespace Assay.Cli.Serving;

/// <summary>
/// Holds, before anything is signed, that whoever acts has the duty in the projects that the records are about: that of the record itself, else those of the records that it names as its subjects,
/// and of theirs. Where none is found, the duty has to be held in every project; one's own claims want it anywhere.
/// </summary>
/// <param name="store">The log.</param>
/// <param name="act">Who acts, and how.</param>
internal sealed class ProjectGuard(ILedgerStore store, VisitorAct act)
{
    private const string RecordSubject = "record:";
    private const int Deepest = 4;

    /// <summary>Passes, or throws what is told.</summary>
    public async Task CheckAsync(IReadOnlyList<RecordDraft> drafts, CancellationToken cancellation)
    {
        if (act.Visitor.IsOwner) return;
        if (act is not { Roles: { } roles, Duty: not Duty.Look }) throw Refused(null);
        foreach (var draft in drafts)
        {
            var projects = draft.Project is { } named ? [named] : await ProjectsAsync([.. draft.Subjects], Deepest, cancellation);
            if (projects.Count == 0 && act.Duty != Duty.Claim && !roles.May(act.Duty, null)) throw Refused(null);
            if (projects.FirstOrDefault(project => !roles.May(act.Duty, project)) is { } other) throw Refused(other);
        }
    }

    private async Task<HashSet<string>> ProjectsAsync(Subject[] subjects, int depth, CancellationToken cancellation)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in subjects.Where(subject => subject.Name.StartsWith(RecordSubject, StringComparison.Ordinal)).Select(subject => subject.Name[RecordSubject.Length..]))
        {
            if ((await store.FindAsync(id, cancellation)).SingleOrDefault() is not { } stored) continue;
            var entry = RecordReader.Read(stored);
            if (entry.Project is { } project) found.Add(project);
            else if (depth > 0) found.UnionWith(await ProjectsAsync([.. entry.Subjects], depth - 1, cancellation));
        }

        return found;
    }

    private NotAllowedException Refused(string? project) => new(NotAllowed.In(project, act.Duty));
}
