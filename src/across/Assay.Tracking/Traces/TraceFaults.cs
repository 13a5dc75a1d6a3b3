using Assay.Kernel;
using Assay.Tracking.Fields;

namespace Assay.Tracking.Traces;

/// <summary>What may be wrong with a trace or with what is asked of it.</summary>
internal static class TraceFaults
{
    public static Problem NotFound(string traceId) => FieldProblems.NotFound($"Trace with ID '{traceId}' not found.", "trace_id", traceId);

    public static Problem NoTag(string traceId, string key) => FieldProblems.NotFound($"No trace tag with key '{key}' for trace with ID '{traceId}'.", "key", key);

    public static Problem NotComplete(string traceId) =>
        new(TrackingFaults.NotFound, $"Trace with ID {traceId} is not fully exported yet.", "Try again later, or ask for it as far as it is here.") { Value = traceId };

    public static Problem TooMany(string field, int count, int most) =>
        FieldProblems.Invalid(field, null, $"Cannot take more than {most} traces in a single request: there are {count}.", $"at most {most}");
}
