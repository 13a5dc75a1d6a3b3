using System.Collections.Immutable;
using Assay.Monitor.Drift;
using Assay.Monitor.Windows;
using Assay.Statistics.Intervals;
using Assay.Tables;

namespace Assay.Monitor.Outcomes;

/// <summary>Compares groups of people in a window: who is called positive, and how often rightly.</summary>
internal static class GroupWatcher
{
    private const int FewestRows = 30;

    /// <summary>The comparison for each protected column; none where the window has neither a probability of a positive class nor classes that were called.</summary>
    public static ImmutableArray<GroupWatch> Measure(Table rows, ColumnRoles roles)
    {
        if (CalledRows.CallsIn(rows, roles) is { } calls) return ClassGroupWatcher.Measure(rows, calls, roles, FewestRows);
        if (roles.Positive is null || roles.Outputs.Select(rows.Find).OfType<NumericColumn>().FirstOrDefault() is not { } answers) return [];
        var label = roles.Label is null ? null : rows.Find(roles.Label);
        return [.. roles.Protected.Select(rows.Find).OfType<Column>().Select(column => Measure(column, Tally(column, answers, label, roles)))];
    }

    private static SortedDictionary<string, Counts> Tally(Column column, NumericColumn answers, Column? label, ColumnRoles roles)
    {
        var groups = new SortedDictionary<string, Counts>(StringComparer.Ordinal);
        for (var row = 0; row < column.RowCount; row++)
        {
            if (answers.IsMissing(row) || column.TextAt(row) is not { } group) continue;
            var counts = groups.GetValueOrDefault(group);
            var isCalled = answers.Values[row] >= roles.Threshold;
            bool? isPositive = label?.TextAt(row) is { } text ? text == roles.Positive : null;
            groups[group] = counts.Add(isCalled, isPositive);
        }

        return groups;
    }

    private static GroupWatch Measure(Column column, SortedDictionary<string, Counts> tallies)
    {
        var large = tallies.Values.Where(counts => counts.Rows >= FewestRows).OrderBy(counts => counts.SelectionRate).ToList();
        var watch = new GroupWatch
        {
            Column = column.Name,
            FewestRows = FewestRows,
            Groups = [.. tallies.Select(pair => new WatchedGroup(pair.Key, pair.Value.Rows, pair.Value.SelectionRate, pair.Value.Positives + pair.Value.Negatives, pair.Value.TruePositiveRate, pair.Value.FalsePositiveRate))],
        };
        if (large.Count < 2) return watch;
        var difference = NewcombeInterval.OfDifference(large[^1].Called, large[^1].Rows, large[0].Called, large[0].Rows);
        var rates = large.Select(counts => counts.TruePositiveRate).OfType<double>().ToList();
        return watch with
        {
            SelectionDifference = Finite.OrNull(difference.Value),
            SelectionDifferenceLow = Finite.OrNull(difference.Lower),
            SelectionDifferenceHigh = Finite.OrNull(difference.Upper),
            OpportunityDifference = rates.Count > 1 ? rates.Max() - rates.Min() : null,
        };
    }

    private readonly record struct Counts(long Rows, long Called, long Positives, long TruePositives, long Negatives, long FalsePositives)
    {
        public double? SelectionRate => Rate(Called, Rows);

        public double? TruePositiveRate => Rate(TruePositives, Positives);

        public double? FalsePositiveRate => Rate(FalsePositives, Negatives);

        public Counts Add(bool isCalled, bool? isPositive) => new(
            Rows + 1,
            Called + (isCalled ? 1 : 0),
            Positives + (isPositive == true ? 1 : 0),
            TruePositives + (isPositive == true && isCalled ? 1 : 0),
            Negatives + (isPositive == false ? 1 : 0),
            FalsePositives + (isPositive == false && isCalled ? 1 : 0));

        private static double? Rate(long part, long whole) => whole == 0 ? null : (double)part / whole;
    }
}
