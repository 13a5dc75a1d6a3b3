using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Monitor.Windows;
using Assay.Projects.Steps;
using Assay.Retire.Records;
using Assay.Server.Pages.Projects;
using Assay.Train.Records;

namespace Assay.Server.Pages.Home;

/// <summary>What a board needs of a project: the newest record of each step, the newest of each kind, and what its stages left. A challenger's steps and single trials are left out.</summary>
internal sealed class ProjectTrail
{
    private readonly Dictionary<string, RecordHeader> _kinds;
    private readonly HashSet<string> _known;

    private ProjectTrail(Dictionary<string, RecordHeader> kinds, HashSet<string> known, StageRecords stages) => (_kinds, _known, Stages) = (kinds, known, stages);

    /// <summary>What the stages left.</summary>
    public StageRecords Stages { get; }

    /// <summary>Reads it.</summary>
    public static async Task<ProjectTrail> ReadAsync(IndexedLedger ledger, string project, CancellationToken cancellation)
    {
        var newest = (await ledger.NewestAsync(project, [TrainRun.Kind.Name], cancellation)).Where(header => !StepName.IsOfChallenger(header.Step)).ToList();
        var kinds = newest.GroupBy(header => header.Kind, StringComparer.Ordinal).ToDictionary(kind => kind.Key, kind => kind.Last(), StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in new[] { MonitorWindow.Kind, RetireCertificate.Kind, RetireDeletion.Kind, RetirePlan.Kind })
            if (kinds.TryGetValue(kind.Name, out var header) && await ledger.EntryAsync(header.Index, cancellation) is { } entry && entry.Version == kind.Version) known.Add(kind.Name);
        return new ProjectTrail(kinds, known, await StageRecords.ReadAsync(ledger, project, newest, StageStates.Kinds.Contains, cancellation));
    }

    /// <summary>When the newest record whose kind starts so was signed; null where there is none.</summary>
    public DateTimeOffset? NewestOf(string stage) => _kinds.Values.Where(header => header.Kind.StartsWith($"{stage}.", StringComparison.Ordinal)).MaxBy(header => header.Index)?.At;

    /// <summary>Whether a record of the kind is there.</summary>
    public bool Has<TBody>() where TBody : class, IRecordBody<TBody> => _known.Contains(TBody.Kind.Name);
}
