namespace Assay.Statistics.Fairness;

/// <summary>How far any figure of the groups differs between them. Groups where it is NaN are passed over; with fewer than two left the result is NaN.</summary>
public static class Disparity
{
    /// <summary>The greatest less the least.</summary>
    public static double Difference(IEnumerable<GroupMetrics> groups, Func<GroupMetrics, double> figure)
    {
        var (least, greatest, count) = Range(groups, figure);
        return count < 2 ? double.NaN : greatest - least;
    }

    /// <summary>The least over the greatest; 1 when all are equal, also when all are 0.</summary>
    public static double Ratio(IEnumerable<GroupMetrics> groups, Func<GroupMetrics, double> figure)
    {
        var (least, greatest, count) = Range(groups, figure);
        return count < 2 ? double.NaN : least == greatest ? 1.0 : least / greatest;
    }

    /// <summary>The greatest distance of a group from all rows together (Fairlearn's <c>method="to_overall"</c>).</summary>
    public static double DifferenceToOverall(IReadOnlyList<GroupMetrics> groups, Func<GroupMetrics, double> figure)
    {
        var overall = figure(GroupMetrics.Overall(groups));
        var gaps = groups.Select(figure).Where(value => !double.IsNaN(value)).Select(value => Math.Abs(value - overall)).ToArray();
        return gaps.Length < 2 ? double.NaN : gaps.Max();
    }

    private static (double Least, double Greatest, int Count) Range(IEnumerable<GroupMetrics> groups, Func<GroupMetrics, double> figure)
    {
        double least = double.PositiveInfinity, greatest = double.NegativeInfinity;
        var count = 0;
        foreach (var group in groups)
        {
            var value = figure(group);
            if (double.IsNaN(value)) continue;
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
            count++;
        }
        return (least, greatest, count);
    }
}
