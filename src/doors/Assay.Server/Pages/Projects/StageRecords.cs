using System.Collections.Concurrent;
using System.Collections.Immutable;
using Assay.Evaluate.Verdict;
using Assay.Evidence.Notes;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Projects.Steps;
using Assay.Reports;
using Assay.Train.Records;

namespace Assay.Server.Pages.Projects;

/// <summary>What the stages of a project left: of each step the newest record, in the context in which it was worked on last. A challenger's steps are not the project's.</summary>
public sealed class StageRecords
{
    private readonly ConcurrentDictionary<Type, object> _read = [];
    private readonly ConcurrentDictionary<ImmutableArray<string>, ImmutableArray<ReportPart>> _parts = [];
    private readonly ImmutableArray<RecordEntry> _notes;

    private StageRecords(string project, ImmutableArray<RecordEntry> all, ImmutableArray<RecordEntry> notes) => (Project, All, _notes) = (project, all, notes);

    /// <summary>The project.</summary>
    public string Project { get; }

    /// <summary>The newest record of each step, in the order of the log; a step that leaves several has all of its newest.</summary>
    public ImmutableArray<RecordEntry> All { get; }

    /// <summary>Whether it was real work; live where there is no record of a step.</summary>
    public RecordContext Context => All.IsEmpty ? RecordContext.Live : All[^1].Context;

    /// <summary>Reads them; null where no record names the project.</summary>
    public static Task<StageRecords?> ReadAsync(IndexedLedger ledger, string project, CancellationToken cancellation) => ledger.Companion<KnownStages>().ReadAsync(ledger, project, cancellation);

    /// <summary>Reads of these records of a project those of wanted kinds; of each step the newest.</summary>
    internal static async Task<StageRecords> ReadAsync(IndexedLedger ledger, string project, IEnumerable<RecordHeader> newest, Func<string, bool> wanted, CancellationToken cancellation)
    {
        var steps = newest.Where(header => header.Step is not null && !StepName.IsOfChallenger(header.Step)).ToList();
        var all = ImmutableArray.CreateBuilder<RecordEntry>();
        foreach (var header in steps.Where(header => header.Context == steps[^1].Context && wanted(header.Kind)))
            if (await ledger.EntryAsync(header.Index, cancellation) is { } entry) all.Add(entry);
        var verdict = all.LastOrDefault(entry => entry.Kind == VerdictRecord.Kind.Name);
        var notes = verdict is null ? [] : await ledger.SelectAsync(RecordFilter.Of(DecisionNote.Kind.Name) with { About = [SubjectMark.Of($"record:{verdict.Id}")] }, cancellation).ToListAsync(cancellation);
        return new StageRecords(project, all.ToImmutable(), [.. notes]);
    }

    /// <summary>The newest record of a kind; null where there is none.</summary>
    public Shown<TBody>? Newest<TBody>() where TBody : class, IRecordBody<TBody> => Every<TBody>().LastOrDefault();

    /// <summary>All that there are of a kind, the oldest first.</summary>
    public IEnumerable<Shown<TBody>> Every<TBody>() where TBody : class, IRecordBody<TBody> => (Shown<TBody>[])_read.GetOrAdd(typeof(TBody), _ => Read<TBody>().ToArray());

    private IEnumerable<Shown<TBody>> Read<TBody>() where TBody : class, IRecordBody<TBody> =>
        All.Where(entry => entry.Kind == TBody.Kind.Name).Select(entry => (Entry: entry, Body: entry.TryAs<TBody>())).Where(pair => pair.Body is not null).Select(pair => new Shown<TBody>(pair.Entry, pair.Body!));

    /// <summary>The decision notes about a verdict.</summary>
    public GateAnswers AnswersTo(RecordEntry verdict) => GateAnswers.Of(verdict.Id, _notes);

    /// <summary>Whether a record was written before the model that was trained last, and is about another.</summary>
    public bool IsOfEarlierModel(RecordEntry entry) =>
        Newest<TrainModel>()?.Entry is { } model && model.Index > entry.Index && !entry.Subjects.Any(subject => model.Subjects.Any(trained => trained.Digest == subject.Digest));

    /// <summary>What a report shows: these records, and the notes about the verdict.</summary>
    public ImmutableArray<RecordEntry> ForReport() => Newest<VerdictRecord>() is { } verdict ? [.. All, .. AnswersTo(verdict.Entry).Notes] : All;

    /// <summary>What a report is made from.</summary>
    public ReportSource AsSource() => new() { Project = Project, Context = Context, Records = ForReport() };

    /// <summary>Parts of the report, whose figures lead to the pages of their records: the same for everybody who may see the project, and written once.</summary>
    /// <param name="parts">One of the lists of <see cref="ReportParts"/>.</param>
    public ImmutableArray<ReportPart> Parts(ImmutableArray<string> parts) => _parts.GetOrAdd(parts, ids => ReportParts.Of(AsSource(), ids, id => $"/ledger/{id}"));
}
