using System.Collections.Immutable;
using Assay.Tracking.Runs;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Evaluation;

namespace Assay.Tracking.Index;

/// <summary>Which runs a search finds, and in which order, over columns that are read.</summary>
internal sealed class RunSelection(RunSearch search, SearchFilter filter, ImmutableArray<OrderClause> order, RunTable table, RunColumns columns)
{
    /// <summary>The runs from an offset on, at most so many, and how many there are in all.</summary>
    public (IReadOnlyList<long> Numbers, int Total) Page(long offset, int limit)
    {
        var wanted = (int)Math.Min(int.MaxValue, offset + limit);
        var order = Comparer();
        var first = new FirstPlaces(wanted, order);
        // Runs stand in the order in which they came, and mostly the latest are wanted: whoever looks from the end that comes first keeps what they meet first.
        foreach (var place in Matching(backwards: table.Count > 1 && order(table.Count - 1, 0) < 0)) first.Add(place);
        return ([.. first.InOrder().Skip((int)Math.Min(int.MaxValue, offset)).Select(place => table[place].Number)], first.Seen);
    }

    private IEnumerable<int> Matching(bool backwards)
    {
        var isWanted = new bool[table.Experiments];
        foreach (var code in search.ExperimentIds.Select(table.ExperimentCode).Where(code => code >= 0)) isWanted[code] = true;
        Func<int, bool>[] tests = [.. filter.Comparisons.Select(Ready)];
        for (var step = 0; step < table.Count; step++)
        {
            var place = backwards ? table.Count - 1 - step : step;
            if (table[place].Number != 0 && isWanted[table.ExperimentAt(place)] && IsInView(table[place].LifecycleStage) && Holds(tests, place)) yield return place;
        }
    }

    private static bool Holds(Func<int, bool>[] tests, int place)
    {
        foreach (var test in tests)
        {
            if (!test(place)) return false;
        }

        return true;
    }

    private bool IsInView(LifecycleStage stage) => search.View == RunView.All || (search.View == RunView.ActiveOnly) == (stage == LifecycleStage.Active);

    private Func<int, bool> Ready(Comparison comparison)
    {
        var test = new ValueTest(comparison);
        return columns.Find(comparison.Key) switch
        {
            DatasetColumn datasets => datasets.ReadyFor(comparison.Key.Name, test),
            { } column => column.Ready(test),
            null when comparison.Key.Name == "run_id" => place => test.Matches(table[place].RunId),
            null => place => test.Matches(table[place].StartTime),
        };
    }

    private Comparison<int> Comparer()
    {
        Comparison<int>[] clauses = [.. order.Select(Comparer)];
        return (left, right) =>
        {
            foreach (var compare in clauses)
            {
                if (compare(left, right) is var sign and not 0) return sign;
            }

            return table[left].Number.CompareTo(table[right].Number);
        };
    }

    private Comparison<int> Comparer(OrderClause clause)
    {
        if (columns.Find(clause.Key) is { } column) return (left, right) => column.Compare(left, right, clause.Ascending);
        var sign = clause.Ascending ? 1 : -1;
        if (clause.Key.Name == "run_id") return (left, right) => sign * string.CompareOrdinal(table[left].RunId, table[right].RunId);
        return (left, right) => sign * table[left].StartTime.CompareTo(table[right].StartTime);
    }
}
