using Assay.Tracking.Documents;
using Assay.Tracking.Traces.Assessments;

namespace Assay.Tracking.Traces;

/// <summary>A trace with all that is known of it.</summary>
/// <param name="Info">What it says of itself.</param>
/// <param name="Assessments">What others say of it, oldest first.</param>
/// <param name="Spans">Its spans as they are kept (see <see cref="Spans.SpanJson"/>): the root first, then by when they began.</param>
public sealed record Trace(TraceInfo Info, IReadOnlyList<Assessment> Assessments, IReadOnlyList<Document> Spans);
