using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Outbox;

/// <summary>A run came to a terminal status, and this is what it held at that moment. What is written to it later shows against the digest.</summary>
/// <param name="RunId">The run.</param>
/// <param name="ExperimentId">The experiment that it belongs to.</param>
/// <param name="Status">The status: finished, failed or killed.</param>
/// <param name="StartTime">When it started, in milliseconds since 1970, as the client says.</param>
/// <param name="EndTime">When it ended, in milliseconds since 1970, as the client says; null when it does not.</param>
/// <param name="ContentDigest">SHA-256 over all that the run held: see <see cref="RunDigest"/>.</param>
/// <param name="MetricCount">How many metrics it held.</param>
/// <param name="PointCount">How many points of them, each counted once.</param>
/// <param name="ParamCount">How many parameters.</param>
/// <param name="TagCount">How many tags.</param>
/// <param name="LatestMetrics">The latest value of each metric as text that reads back to the same double, at most the first hundred in the order of their keys.</param>
public sealed record RunEnded(
    string RunId, string ExperimentId, string Status, long StartTime, long? EndTime, Digest ContentDigest,
    int MetricCount, long PointCount, int ParamCount, int TagCount, ImmutableSortedDictionary<string, string> LatestMetrics) : IRecordBody<RunEnded>
{
    private const int MostMetrics = 100;

    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("tracking.run", 1, "A run ended: what it held at that moment, by digest and count.");

    /// <summary>The record of a run that has just ended.</summary>
    public static RunEnded Of(RunContent content)
    {
        var (run, info) = (content.Run, content.Run.Info);
        var (digest, points) = RunDigest.Of(content);
        var latest = run.Metrics.OrderBy(metric => metric.Key, StringComparer.Ordinal).Take(MostMetrics);
        return new RunEnded(
            info.RunId, info.ExperimentId, info.Status.ToString().ToLowerInvariant(), info.StartTime, info.EndTime, digest, run.Metrics.Count, points, run.Params.Count, run.Tags.Count,
            latest.ToImmutableSortedDictionary(metric => metric.Key, metric => metric.Latest.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal));
    }
}
