using Assay.Kernel;

namespace Assay.Tracking.Traces;

/// <summary>A trace that was deleted, by its digest.</summary>
/// <param name="TraceId">Its identifier.</param>
/// <param name="ContentDigest">SHA-256 over what it said of itself, its spans and its assessments, as they were kept, each after its length.</param>
/// <param name="SpanCount">How many spans it had.</param>
/// <param name="AssessmentCount">How many assessments it had.</param>
public sealed record DeletedTrace(string TraceId, Digest ContentDigest, int SpanCount, int AssessmentCount);
