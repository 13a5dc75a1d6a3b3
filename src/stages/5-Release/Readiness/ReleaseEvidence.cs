using Assay.Evaluate.Performance;
using Assay.Evaluate.Verdict;
using Assay.Evidence.Notes;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Projects.Steps;
using Assay.Release.History;
using Assay.Release.Records;
using Assay.Train.Records;

namespace Assay.Release.Readiness;

/// <summary>What a log says of a project's newest model that was evaluated.</summary>
public sealed record ReleaseEvidence
{
    /// <summary>The newest verdict; null where there is none.</summary>
    public RecordEntry? Verdict { get; private init; }

    /// <summary>The verdict's model; null where there is none.</summary>
    public Digest? Model => Verdict?.Subjects[0].Digest;

    /// <summary>The record of its training, or of its being taken over.</summary>
    public RecordEntry? Training { get; private init; }

    /// <summary>The measurement that a card is made of.</summary>
    public RecordEntry? Performance { get; private init; }

    /// <summary>The notes that answer the verdict's warnings.</summary>
    public GateAnswers Answers { get; private init; } = GateAnswers.None;

    /// <summary>The newest roll-back, rehearsed or real, in the environment, of those that were allowed: one that somebody only stated was none.</summary>
    public RecordEntry? RolledBack { get; private init; }

    /// <summary>What was found about the project and is not resolved.</summary>
    public IReadOnlyList<OpenFinding> Findings { get; init; } = [];

    /// <summary>Reads of a log what counts for whom it names.</summary>
    /// <param name="store">The log.</param>
    /// <param name="project">The project.</param>
    /// <param name="environment">Where the version is to go.</param>
    /// <param name="verdict">The id of the verdict that is meant; null means the newest of the project's own run.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async Task<ReleaseEvidence> ReadAsync(ILedgerStore store, string project, string environment, string? verdict = null, CancellationToken cancellation = default)
    {
        var back = (await ReleaseHistory.ReadAsync(store, cancellation)).Changes.LastOrDefault(change => change.Entry.Project == project && change.Change.Environment == environment && change.Change.Change == ReleaseChangeKind.RolledBack);
        return Of(await CountedRecords.ReadAsync(store, project, cancellation), verdict) with { RolledBack = back.Entry };
    }

    private static ReleaseEvidence Of(IReadOnlyList<RecordEntry> records, string? asked)
    {
        var verdict = records.LastOrDefault(record => record.TryAs<VerdictRecord>() is not null && record.Subjects.Length > 0 && (asked is null ? !StepName.IsOfChallenger(record.Step) : record.Id == asked));
        if (verdict is null) return new ReleaseEvidence();
        var model = verdict.Subjects[0].Digest;
        return new ReleaseEvidence
        {
            Verdict = verdict,
            Training = records.LastOrDefault(record => record.Kind == TrainModel.Kind.Name && IsAbout(record, model)),
            Performance = records.LastOrDefault(record => record.Kind == PerformanceRecord.Kind.Name && IsAbout(record, model)),
            Answers = GateAnswers.Of(verdict.Id, records),
        };
    }

    private static bool IsAbout(RecordEntry record, Digest digest) => record.Subjects.Any(subject => subject.Digest == digest);
}
