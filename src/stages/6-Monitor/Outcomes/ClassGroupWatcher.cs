using System.Collections.Immutable;
using Assay.Monitor.Drift;
using Assay.Monitor.Windows;
using Assay.Statistics.Intervals;
using Assay.Tables;

namespace Assay.Monitor.Outcomes;

/// <summary>Compares groups of people in a window of a task with several classes: which class they are called, and how often rightly.</summary>
internal static class ClassGroupWatcher
{
    /// <summary>The comparison for each protected column.</summary>
    /// <param name="rows">The window.</param>
    /// <param name="calls">The classes that the model called.</param>
    /// <param name="roles">What the columns mean.</param>
    /// <param name="fewest">Groups with fewer rows are shown, and left out of the differences.</param>
    public static ImmutableArray<GroupWatch> Measure(Table rows, CategoricalColumn calls, ColumnRoles roles, int fewest)
    {
        var label = roles.Label is null ? null : rows.Find(roles.Label);
        return [.. roles.Protected.Select(rows.Find).OfType<Column>().Select(column => Measure(column, Tally(column, calls, label), calls.Levels, fewest))];
    }

    private static SortedDictionary<string, Tallies> Tally(Column column, CategoricalColumn calls, Column? label)
    {
        var groups = new SortedDictionary<string, Tallies>(StringComparer.Ordinal);
        for (var row = 0; row < column.RowCount; row++)
        {
            if (calls.IsMissing(row) || column.TextAt(row) is not { } group) continue;
            if (!groups.TryGetValue(group, out var tallies)) groups[group] = tallies = new Tallies(calls.Levels.Length);
            tallies.Add(calls.Codes[row], label?.TextAt(row) is { } actual ? actual == calls.Levels[calls.Codes[row]] : null);
        }

        return groups;
    }

    private static GroupWatch Measure(Column column, SortedDictionary<string, Tallies> groups, string[] classes, int fewest)
    {
        var large = groups.Values.Where(tallies => tallies.Rows >= fewest).ToList();
        var watch = new GroupWatch
        {
            Column = column.Name,
            FewestRows = fewest,
            Groups = [.. groups.Select(pair => new WatchedGroup(pair.Key, pair.Value.Rows, null, pair.Value.Labelled, null, null, pair.Value.Accuracy))],
        };
        if (large.Count < 2) return watch;
        var widest = Enumerable.Range(0, classes.Length).Select(k => (Class: classes[k], Difference: Difference(large, tallies => tallies.Called[k], tallies => tallies.Rows))).MaxBy(pair => pair.Difference.Value);
        return WithAccuracy(watch, [.. large.Where(tallies => tallies.Labelled > 0)]) with
        {
            SelectionClass = widest.Class,
            SelectionDifference = Finite.OrNull(widest.Difference.Value),
            SelectionDifferenceLow = Finite.OrNull(widest.Difference.Lower),
            SelectionDifferenceHigh = Finite.OrNull(widest.Difference.Upper),
        };
    }

    private static GroupWatch WithAccuracy(GroupWatch watch, List<Tallies> labelled)
    {
        if (labelled.Count < 2) return watch;
        var difference = Difference(labelled, tallies => tallies.Right, tallies => tallies.Labelled);
        return watch with { AccuracyDifference = Finite.OrNull(difference.Value), AccuracyDifferenceLow = Finite.OrNull(difference.Lower), AccuracyDifferenceHigh = Finite.OrNull(difference.Upper) };
    }

    // Of the two groups that differ most.
    private static Estimate Difference(List<Tallies> groups, Func<Tallies, long> part, Func<Tallies, long> whole)
    {
        var sorted = groups.OrderBy(tallies => (double)part(tallies) / whole(tallies)).ToList();
        return NewcombeInterval.OfDifference(part(sorted[^1]), whole(sorted[^1]), part(sorted[0]), whole(sorted[0]));
    }

    private sealed class Tallies(int classes)
    {
        public long[] Called { get; } = new long[classes];

        public long Rows { get; private set; }

        public long Labelled { get; private set; }

        public long Right { get; private set; }

        public double? Accuracy => Labelled == 0 ? null : (double)Right / Labelled;

        public void Add(int called, bool? isRight)
        {
            Rows++;
            Called[called]++;
            if (isRight is null) return;
            Labelled++;
            if (isRight == true) Right++;
        }
    }
}
