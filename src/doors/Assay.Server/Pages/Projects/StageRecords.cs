using System.Collections.Immutable;
using Assay.Evaluate.Verdict;
using Assay.Evidence.Notes;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Projects.Steps;
using Assay.Reports;
using Assay.Train.Records;

namespace Assay.Server.Pages.Projects;

/// <summary>What the stages of a project left: of each step the newest record, in the context in which it was worked on last. A challenger's steps are not the project's.</summary>
public sealed class StageRecords
{
    private readonly ImmutableArray<RecordEntry> _notes;

    private StageRecords(string project, ImmutableArray<RecordEntry> all, ImmutableArray<RecordEntry> notes) => (Project, All, _notes) = (project, all, notes);

    /// <summary>The project.</summary>
    public string Project { get; }

    /// <summary>The newest record of each step, in the order of the log; a step that leaves several has all of its newest.</summary>
    public ImmutableArray<RecordEntry> All { get; }

    /// <summary>Whether it was real work; live where there is no record of a step.</summary>
    public RecordContext Context => All.IsEmpty ? RecordContext.Live : All[^1].Context;

    /// <summary>Reads them; null where no record names the project.</summary>
    public static async Task<StageRecords?> ReadAsync(ILedgerStore store, string project, CancellationToken cancellation)
    {
        var (found, notes) = (new List<RecordEntry>(), ImmutableArray.CreateBuilder<RecordEntry>());
        await foreach (var envelope in store.ReadAsync(0, await store.SizeAsync(cancellation), cancellation))
        {
            if (RecordReader.TryRead(envelope) is not { Succeeded: true, Value: { } record }) continue;
            if (record.Project == project) found.Add(record);
            if (record.Kind == DecisionNote.Kind.Name) notes.Add(record);
        }

        return found.Count == 0 ? null : Of(project, found, notes.ToImmutable());
    }

    /// <summary>The newest record of a kind; null where there is none.</summary>
    public Shown<TBody>? Newest<TBody>() where TBody : class, IRecordBody<TBody> => Every<TBody>().LastOrDefault();

    /// <summary>All that there are of a kind, the oldest first.</summary>
    public IEnumerable<Shown<TBody>> Every<TBody>() where TBody : class, IRecordBody<TBody> =>
        All.Where(entry => entry.Kind == TBody.Kind.Name).Select(entry => (Entry: entry, Body: entry.TryAs<TBody>())).Where(pair => pair.Body is not null).Select(pair => new Shown<TBody>(pair.Entry, pair.Body!));

    /// <summary>The decision notes about a verdict.</summary>
    public GateAnswers AnswersTo(RecordEntry verdict) => GateAnswers.Of(verdict.Id, _notes);

    /// <summary>Whether a record was written before the model that was trained last, and is about another.</summary>
    public bool IsOfEarlierModel(RecordEntry entry) =>
        Newest<TrainModel>()?.Entry is { } model && model.Index > entry.Index && !entry.Subjects.Any(subject => model.Subjects.Any(trained => trained.Digest == subject.Digest));

    /// <summary>What a report shows: these records, and the notes about the verdict.</summary>
    public ImmutableArray<RecordEntry> ForReport() => Newest<VerdictRecord>() is { } verdict ? [.. All, .. AnswersTo(verdict.Entry).Notes] : All;

    /// <summary>What a report is made from.</summary>
    public ReportSource AsSource(string? checkpoint = null) => new() { Project = Project, Context = Context, Records = ForReport(), Checkpoint = checkpoint };

    /// <summary>The same from records of the project, in the order of the log, and decision notes of any.</summary>
    public static StageRecords Of(string project, IReadOnlyList<RecordEntry> found, ImmutableArray<RecordEntry> notes)
    {
        var steps = found.Where(record => record.Step is not null && !StepName.IsOfChallenger(record.Step)).ToList();
        var context = steps.Count > 0 ? steps[^1].Context : RecordContext.Live;
        var newest = steps.Where(record => record.Context == context).GroupBy(record => (record.Step, record.Kind)).Select(step => step.Last()).OrderBy(record => record.Index);
        return new StageRecords(project, [.. newest], notes);
    }
}
