namespace Assay.Tracking.Metrics;

/// <summary>Chooses which steps a chart of several runs shows, when there are more than it can.</summary>
public static class SampledSteps
{
    /// <summary>At most about <paramref name="most"/> steps at even intervals among all that any run has, the last among them, and of each run the first and the last that lie within.</summary>
    /// <param name="histories">The points of each run.</param>
    /// <param name="most">How many to choose, at least 1.</param>
    /// <param name="within">Only these, both included; null for all from 0 on.</param>
    public static IReadOnlySet<long> Of(IReadOnlyList<MetricPoint[]> histories, int most, (long First, long Last)? within)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var chosen = new SortedSet<long>();
        var all = histories.SelectMany(history => history.Select(point => point.Step)).Distinct().Order().ToArray();
        if (all.Length == 0) return chosen;
        var (first, last) = within ?? (0, all[^1]);
        var steps = all.Where(step => step >= first && step <= last).ToArray();
        for (var i = 0; i < Math.Min(most, steps.Length); i++) chosen.Add(steps[(int)((long)i * steps.Length / Math.Min(most, steps.Length))]);
        if (steps.Length > 0) chosen.Add(steps[^1]);
        foreach (var history in histories.Where(history => history.Length > 0))
        {
            foreach (var end in new[] { history.Min(point => point.Step), history.Max(point => point.Step) }.Where(step => step >= first && step <= last)) chosen.Add(end);
        }

        return chosen;
    }
}
