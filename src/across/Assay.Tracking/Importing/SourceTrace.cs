using Assay.Tracking.Traces;
using Assay.Tracking.Traces.Assessments;
using Assay.Tracking.Traces.Spans;

namespace Assay.Tracking.Importing;

/// <summary>A trace of a source, with all that is known of it there.</summary>
/// <param name="Info">What it says of itself, with the runs and prompts that it was linked to.</param>
/// <param name="Assessments">What others say of it.</param>
/// <param name="Spans">Its spans; none where the source lost them.</param>
public sealed record SourceTrace(TraceInfo Info, IReadOnlyList<Assessment> Assessments, IReadOnlyList<Span> Spans);
