using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;
using Assay.Tracking.Fields;
using Assay.Tracking.Metrics;

namespace Assay.Tracking.Runs;

/// <summary>What may be written to a run in one go, checked before a store sees it.</summary>
public static class RunRules
{
    /// <summary>Most points in one call.</summary>
    public const int MostMetrics = 1000;

    /// <summary>Most parameters, and most tags, in one call.</summary>
    public const int MostParamsOrTags = 100;

    /// <summary>Most points, parameters and tags together in one call.</summary>
    public const int MostEntities = 1000;

    /// <summary>Longest value of a parameter, in characters.</summary>
    public const int MostParamLength = 6000;

    /// <summary>Longest value of a tag, in characters.</summary>
    public const int MostTagLength = 8000;

    /// <summary>Everything that is wrong with what is to be written.</summary>
    /// <param name="log">What is to be written.</param>
    /// <param name="isBatch">Whether a problem names the place in the list (<c>metrics[3].name</c>) or the field alone (<c>name</c>).</param>
    public static ImmutableArray<Problem> Check(RunLog log, bool isBatch)
    {
        var problems = CheckCounts(log).ToList();
        if (problems.Count > 0) return [.. problems];
        CheckMetrics(log.Metrics.Span, isBatch, problems);
        for (var i = 0; i < log.Params.Count; i++) CheckParam(log.Params[i], isBatch ? $"params[{i}]." : "", problems);
        for (var i = 0; i < log.Tags.Count; i++) CheckTag(log.Tags[i], isBatch ? $"tags[{i}]." : "", problems);
        CheckDuplicates(log.Params, problems);
        return [.. problems];
    }

    private static IEnumerable<Problem> CheckCounts(RunLog log)
    {
        var (metrics, parameters, tags) = (log.Metrics.Length, log.Params.Count, log.Tags.Count);
        if (metrics > MostMetrics) yield return TooMany("metrics", MostMetrics, metrics);
        if (parameters > MostParamsOrTags) yield return TooMany("params", MostParamsOrTags, parameters);
        if (tags > MostParamsOrTags) yield return TooMany("tags", MostParamsOrTags, tags);
        if (metrics + parameters + tags > MostEntities) yield return TooMany("metrics, params, and tags", MostEntities, metrics + parameters + tags);
    }

    private static void CheckMetrics(ReadOnlySpan<LoggedMetric> metrics, bool isBatch, List<Problem> problems)
    {
        string? sound = null;
        for (var i = 0; i < metrics.Length; i++)
        {
            ref readonly var metric = ref metrics[i];
            // Points of one metric mostly come together, and then share the text of their key.
            if (!ReferenceEquals(metric.Key, sound) && FieldRules.Key(isBatch ? $"metrics[{i}].name" : "name", metric.Key) is { } wrong) problems.Add(wrong);
            else sound = metric.Key;
            if (metric.Point.Timestamp < 0) problems.Add(Negative(isBatch ? $"metrics[{i}].timestamp" : "timestamp", metric));
        }
    }

    private static void CheckParam(Param param, string path, List<Problem> problems)
    {
        if (FieldRules.Key(path + "key", param.Key) is { } key) problems.Add(key);
        if (FieldRules.Length(path + "value", param.Value, MostParamLength) is { } value) problems.Add(value);
    }

    private static void CheckTag(Tag tag, string path, List<Problem> problems)
    {
        if (FieldRules.Key(path + "key", tag.Key) is { } key) problems.Add(key);
        if (FieldRules.Length(path + "value", tag.Value, MostTagLength) is { } value) problems.Add(value);
    }

    private static void CheckDuplicates(IReadOnlyList<Param> parameters, List<Problem> problems)
    {
        if (parameters.Count < 2) return;
        var twice = parameters.GroupBy(param => param.Key, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => $"'{group.Key}'").ToArray();
        if (twice.Length > 0) problems.Add(new Problem(TrackingFaults.Invalid, $"Duplicate parameter keys have been submitted: [{string.Join(", ", twice)}].", "Send one value for each key."));
    }

    private static Problem Negative(string field, LoggedMetric metric)
    {
        var time = metric.Point.Timestamp.ToString(CultureInfo.InvariantCulture);
        return FieldProblems.Invalid(field, time, FieldRules.Bad(field, time, $"metric '{metric.Key}' has a negative time."), "milliseconds since 1970");
    }

    private static Problem TooMany(string what, int most, int got) =>
        new(TrackingFaults.Invalid, $"A batch logging request can contain at most {most} {what}. Got {got} {what}.", "Split them over several requests.");
}
