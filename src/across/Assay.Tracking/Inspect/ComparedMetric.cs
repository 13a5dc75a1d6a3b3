using System.Collections.Immutable;

namespace Assay.Tracking.Inspect;

/// <summary>The latest values of a metric in several runs.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Values">One for each run; null where the run has no such metric.</param>
/// <param name="Differences">Of each value to that of the first run; null where one of them is missing.</param>
/// <param name="Better">Which values are better: as asked for, else as words in its name tell.</param>
/// <param name="Best">Places of the runs with the best value, from 0; none where it is unknown which is better. A value that is no number is never the best.</param>
public sealed record ComparedMetric(string Key, ImmutableArray<double?> Values, ImmutableArray<double?> Differences, BetterDirection Better, ImmutableArray<int> Best)
{
    internal static ComparedMetric Of(string key, ImmutableArray<double?> values, BetterDirection better)
    {
        var numbers = values.OfType<double>().Where(value => !double.IsNaN(value)).ToArray();
        double? best = numbers.Length == 0 || better == BetterDirection.Unknown ? null : better == BetterDirection.Lower ? numbers.Min() : numbers.Max();
        return new ComparedMetric(key, values, [.. values.Select(value => value - values[0])], better, [.. Enumerable.Range(0, values.Length).Where(run => best is { } reached && values[run] == reached)]);
    }
}
