using System.Collections.Concurrent;
using Assay.Evidence.Notes;
using Assay.Ledger.Index;

namespace Assay.Server.Pages.Projects;

/// <summary>What the stages of projects left, kept until the project has another record, or anybody wrote another note.</summary>
internal sealed class KnownStages
{
    private const int Most = 32;

    private readonly ConcurrentDictionary<string, (long Newest, long Note, StageRecords Stages)> _known = new(StringComparer.Ordinal);

    /// <summary>Of a project; null where no record names it.</summary>
    public async Task<StageRecords?> ReadAsync(IndexedLedger ledger, string project, CancellationToken cancellation)
    {
        var newest = await NewestAsync(ledger, RecordFilter.All with { Project = project }, cancellation);
        var note = await NewestAsync(ledger, RecordFilter.Of(DecisionNote.Kind.Name), cancellation);
        if (project.Length == 0 || newest < 0) return null;
        if (_known.TryGetValue(project, out var known) && (known.Newest, known.Note) == (newest, note)) return known.Stages;
        if (_known.Count >= Most) _known.Clear();
        var stages = await StageRecords.ReadAsync(ledger, project, await ledger.NewestAsync(project, [], cancellation), _ => true, cancellation);
        _known[project] = (newest, note, stages);
        return stages;
    }

    private static async Task<long> NewestAsync(IndexedLedger ledger, RecordFilter filter, CancellationToken cancellation) => await ledger.FindAsync(filter with { Most = 1 }, cancellation) is [var one] ? one.Index : -1;
}
