using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Fields;
using Assay.Tracking.Traces.Assessments;

namespace Assay.Tracking.Traces;

/// <summary>Keeps what clients tell of traces as a whole, before their spans, among them or after them.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="entropy">Makes identifiers.</param>
public sealed class TraceRecorder(ITrackingStore store, Entropy entropy)
{
    private readonly DocumentTurns _turns = new();

    /// <summary>
    /// Keeps what a client tells of a trace. Where spans have come already, what they said of times, state and sums gives way to the client; tags, metadata, previews and links that
    /// it does not mention stay.
    /// </summary>
    /// <param name="told">The trace.</param>
    /// <param name="assessments">Assessments that come with it.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>The trace as it is kept.</returns>
    public async Task<Outcome<TraceInfo>> TellAsync(TraceInfo told, IReadOnlyList<Assessment> assessments, CancellationToken cancellation = default)
    {
        var experiment = await TraceExperiment.FindActiveAsync(store.Documents, told.ExperimentId, cancellation);
        if (!experiment.Succeeded) return Outcome<TraceInfo>.Failed(experiment.Problems);
        var located = told.Located(experiment.Value) with { Told = true };
        return await _turns.TakeAsync(told.TraceId, () => WriteAsync(located, assessments, cancellation), cancellation);
    }

    /// <summary>Begins a trace as clients of version 2 do, which are told its identifier.</summary>
    public async Task<Outcome<TraceInfo>> BeginAsync(
        string experimentId, long requestTime, ImmutableSortedDictionary<string, string> metadata, ImmutableSortedDictionary<string, string> tags, CancellationToken cancellation = default)
    {
        var experiment = await TraceExperiment.FindActiveAsync(store.Documents, experimentId, cancellation);
        if (!experiment.Succeeded) return Outcome<TraceInfo>.Failed(experiment.Problems);
        var trace = new TraceInfo(RandomId.Next(entropy), experimentId, requestTime, TraceState.InProgress) { Metadata = metadata, Tags = tags, Told = true }.Located(experiment.Value);
        var written = await store.Documents.WriteAsync([DocumentWrite.Add(trace.ToDocument())], [], cancellation);
        return written.Map(_ => trace);
    }

    /// <summary>Ends a trace that was begun with <see cref="BeginAsync"/>. Metadata and tags are added to those that are there.</summary>
    public Task<Outcome<TraceInfo>> EndAsync(
        string traceId, long endTime, TraceState state, ImmutableSortedDictionary<string, string> metadata, ImmutableSortedDictionary<string, string> tags, CancellationToken cancellation = default) =>
        store.ChangeTraceAsync(traceId, trace => trace with
        {
            ExecutionDuration = endTime - trace.RequestTime,
            State = state,
            Metadata = trace.Metadata.SetItems(metadata),
            Tags = trace.Tags.SetItems(tags),
        }, cancellation);

    private async Task<Outcome<TraceInfo>> WriteAsync(TraceInfo told, IReadOnlyList<Assessment> assessments, CancellationToken cancellation)
    {
        var known = await store.Documents.FindAsync(DocumentKinds.Trace, told.TraceId, cancellation);
        var taken = (await store.Documents.FindAllAsync(DocumentKinds.Assessment, [.. assessments.Select(assessment => assessment.AssessmentId)], cancellation)).FirstOrDefault(document => document.Parent != told.TraceId);
        if (taken is not null) return FieldProblems.Taken($"Assessment with ID '{taken.Id}' is of another trace.", "assessments", taken.Id);
        var trace = known is null ? told : Over(TraceInfo.Of(known), told);
        var write = known is null ? DocumentWrite.Add(trace.ToDocument()) : DocumentWrite.Replace(trace.ToDocument() with { Version = known.Version });
        var written = await store.Documents.WriteAsync([write, .. assessments.Select(assessment => DocumentWrite.Put(assessment.ToDocument()))], [], cancellation);
        if (written.Problems.Any(problem => problem.Code == TrackingFaults.AlreadyExists)) return new Problem(TrackingFaults.Changed, "The trace was begun meanwhile.", "Try again.");
        return written.Map(_ => trace);
    }

    private static TraceInfo Over(TraceInfo known, TraceInfo told) => told with
    {
        ClientRequestId = told.ClientRequestId ?? known.ClientRequestId,
        RequestPreview = told.RequestPreview ?? known.RequestPreview,
        ResponsePreview = told.ResponsePreview ?? known.ResponsePreview,
        Metadata = known.Metadata.SetItems(told.Metadata),
        Tags = known.Tags.SetItems(told.Tags),
        Runs = known.Runs.Union(told.Runs),
        Prompts = known.Prompts.Union(told.Prompts),
    };
}
