using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Fields;
using Assay.Tracking.Outbox;

namespace Assay.Tracking.Traces.Assessments;

/// <summary>Assessments of traces: make, change, take away. One that overrides another makes it invalid; when it goes, the other is valid again.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="clock">What time it is.</param>
/// <param name="entropy">Makes identifiers.</param>
public sealed class AssessmentService(ITrackingStore store, TimeProvider clock, Entropy entropy)
{
    private readonly DocumentTurns _turns = new();

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>A new identifier.</summary>
    public string NextId() => $"a-{RandomId.Next(entropy)}";

    /// <summary>Makes an assessment.</summary>
    /// <returns><see cref="TrackingFaults.NotFound"/> without such a trace, or without the assessment that it overrides.</returns>
    public async Task<Outcome<Assessment>> CreateAsync(Assessment assessment, CancellationToken cancellation = default)
    {
        if (assessment.Name.Length == 0) return FieldProblems.Missing("assessment.assessment_name");
        if (FieldRules.Length("assessment.assessment_name", assessment.Name, TrackingLimits.Key) is { } problem) return problem;
        if (await store.Documents.FindAsync(DocumentKinds.Trace, assessment.TraceId, cancellation) is null) return TraceFaults.NotFound(assessment.TraceId);
        return await _turns.TakeAsync(assessment.TraceId, () => AddAsync(assessment with { Valid = true }, cancellation), cancellation);
    }

    /// <summary>The assessment of a trace.</summary>
    public async Task<Outcome<Assessment>> GetAsync(string traceId, string assessmentId, CancellationToken cancellation = default)
    {
        if (await store.Documents.FindAsync(DocumentKinds.Assessment, assessmentId, cancellation) is { } document && document.Parent == traceId) return Assessment.Of(document);
        return await store.Documents.FindAsync(DocumentKinds.Trace, traceId, cancellation) is null ? TraceFaults.NotFound(traceId) : NotFound(traceId, assessmentId);
    }

    /// <summary>Changes an assessment. Its source and its span stay.</summary>
    public async Task<Outcome<Assessment>> ChangeAsync(string traceId, string assessmentId, AssessmentChange change, CancellationToken cancellation = default)
    {
        var found = await GetAsync(traceId, assessmentId, cancellation);
        if (!found.Succeeded) return found;
        var changed = await store.Documents.ChangeAsync(
            DocumentKinds.Assessment, assessmentId, document => Apply(Assessment.Of(document), change).Map(assessment => (assessment.ToDocument(), (IReadOnlyList<OutboxEntry>)[])), () => NotFound(traceId, assessmentId), cancellation);
        return changed.Map(Assessment.Of);
    }

    /// <summary>Takes an assessment away; nothing happens when it is not there.</summary>
    public Task<Outcome<Nothing>> RemoveAsync(string traceId, string assessmentId, CancellationToken cancellation = default) =>
        _turns.TakeAsync(traceId, () => RemoveOnceAsync(traceId, assessmentId, cancellation), cancellation);

    /// <summary>The assessments of traces, by trace, oldest first.</summary>
    public async Task<ILookup<string, Assessment>> OfAsync(IReadOnlyList<string> traceIds, CancellationToken cancellation = default) =>
        await ListAsync(store.Documents, traceIds, cancellation);

    internal static async Task<ILookup<string, Assessment>> ListAsync(IDocumentStore documents, IReadOnlyList<string> traceIds, CancellationToken cancellation)
    {
        var found = new List<Assessment>();
        if (traceIds.Count > 0) await foreach (var document in documents.ListAsync(new DocumentListing(DocumentKinds.Assessment) { Parents = traceIds }, cancellation)) found.Add(Assessment.Of(document));
        return found.ToLookup(assessment => assessment.TraceId);
    }

    private async Task<Outcome<Assessment>> AddAsync(Assessment assessment, CancellationToken cancellation)
    {
        var writes = new List<DocumentWrite> { DocumentWrite.Add(assessment.ToDocument()) };
        if (assessment.Overrides is { } overridden)
        {
            if (await MarkAsync(assessment.TraceId, overridden, valid: false, cancellation) is not { } write) return NotFound(assessment.TraceId, overridden);
            writes.Add(write);
        }

        return (await store.Documents.WriteAsync(writes, [], cancellation)).Map(_ => assessment);
    }

    private async Task<Outcome<Nothing>> RemoveOnceAsync(string traceId, string assessmentId, CancellationToken cancellation)
    {
        if (await store.Documents.FindAsync(DocumentKinds.Assessment, assessmentId, cancellation) is not { } document || document.Parent != traceId) return Outcome.Done;
        var writes = new List<DocumentWrite> { DocumentWrite.Remove(DocumentKinds.Assessment, assessmentId) };
        if (Assessment.Of(document).Overrides is { } overridden && await MarkAsync(traceId, overridden, valid: true, cancellation) is { } write) writes.Add(write);
        return await store.Documents.WriteAsync(writes, [], cancellation);
    }

    private async Task<DocumentWrite?> MarkAsync(string traceId, string assessmentId, bool valid, CancellationToken cancellation)
    {
        if (await store.Documents.FindAsync(DocumentKinds.Assessment, assessmentId, cancellation) is not { } document || document.Parent != traceId) return null;
        var marked = Assessment.Of(document) with { Valid = valid };
        return DocumentWrite.Replace(marked.ToDocument() with { Version = document.Version });
    }

    private Outcome<Assessment> Apply(Assessment assessment, AssessmentChange change)
    {
        if (change.Kind is { } kind && kind != assessment.Kind) return WrongKind(assessment.Kind, kind);
        return assessment with
        {
            Name = change.Name ?? assessment.Name,
            Value = change.Value ?? assessment.Value,
            Error = change.Value is null ? assessment.Error : change.Error,
            Rationale = change.Rationale ?? assessment.Rationale,
            Metadata = assessment.Metadata.SetItems(change.Metadata ?? ImmutableSortedDictionary<string, string>.Empty),
            LastUpdateTime = Now,
        };
    }

    private static Problem NotFound(string traceId, string assessmentId) =>
        FieldProblems.NotFound($"Assessment with ID '{assessmentId}' not found for trace '{traceId}'", "assessment_id", assessmentId);

    private static Problem WrongKind(AssessmentKind has, AssessmentKind wanted) =>
        FieldProblems.Invalid("assessment", null, $"Cannot update {Word(wanted)} value on {(has == AssessmentKind.Feedback ? "a" : "an")} {has} assessment.", Word(has));

    private static string Word(AssessmentKind kind) => kind.ToString().ToLowerInvariant();
}
