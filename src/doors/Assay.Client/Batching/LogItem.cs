using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Assay.Client.Batching;

/// <summary>One thing that waits to be sent: a point, a parameter, a tag, or somebody who wants to know when all before it is.</summary>
/// <param name="Metric">A point.</param>
/// <param name="Param">A parameter.</param>
/// <param name="Tag">A tag.</param>
/// <param name="Flushed">Told when all before it is where it is kept.</param>
internal readonly record struct LogItem(LoggedMetric? Metric, Param? Param, Tag? Tag, TaskCompletionSource? Flushed)
{
    public static LogItem Of(LoggedMetric metric) => new(metric, null, null, null);

    public static LogItem Of(Param param) => new(null, param, null, null);

    public static LogItem Of(Tag tag) => new(null, null, tag, null);

    public static LogItem Of(TaskCompletionSource flushed) => new(null, null, null, flushed);
}
