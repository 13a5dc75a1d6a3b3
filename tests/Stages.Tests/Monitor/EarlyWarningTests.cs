using System.Globalization;
using Assay.Kernel;
using Assay.Monitor.Alerts;
using Assay.Monitor.Drift;
using Assay.Monitor.Running;
using Assay.Monitor.Settings;
using Assay.Monitor.Windows;
using Assay.Tables;

namespace Stages.Tests.Monitor;

/// <summary>
/// How early a rule that was set beforehand warns, and how often it warns of nothing. Real drift: the delays of 2,999,994 flights of January to June 2001, as the counts of each
/// minute in each month (see Fixtures/README.md). Injected drift: shifts whose beginning is known.
/// </summary>
public class EarlyWarningTests
{
    private const int ShiftedFrom = 20;
    private static readonly AlertRule Sure = new() { Name = "sure and not tiny", Figure = "effect", Column = "delay", Above = 0.045 };

    [Fact]
    public void Real_drift_of_delays_is_seen_in_the_months_that_differ_most_and_not_in_january_itself()
    {
        var january = Draw(1, 20_000, seed: 1);
        var effects = Enumerable.Range(1, 6).ToDictionary(month => month, month => Window(january, Draw(month, 20_000, seed: (ulong)(10 + month))));
        MonthsThatDiffer(0.045).ShouldNotBeEmpty();
        Warns(effects[1]).ShouldBeFalse();
        effects.Where(pair => Warns(pair.Value)).Select(pair => pair.Key).ShouldBe(MonthsThatDiffer(0.045), ignoreOrder: true);
    }

    [Fact]
    public void The_effect_of_a_month_lies_in_the_interval_that_its_window_gives()
    {
        var january = Draw(1, 20_000, seed: 2);
        foreach (var month in Enumerable.Range(2, 5))
        {
            var found = Window(january, Draw(month, 20_000, seed: (ulong)(20 + month))).Features[0];
            TrueGap(1, month).ShouldBeInRange(found.EffectLow!.Value, found.EffectHigh!.Value);
        }
    }

    [Fact]
    public void Windows_of_the_same_month_warn_of_nothing()
    {
        var january = Draw(1, 20_000, seed: 3);
        Enumerable.Range(0, 60).Count(day => Warns(Window(january, Draw(1, 5_000, seed: (ulong)(100 + day))))).ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData(10.0, 0)]
    [InlineData(5.0, 1)]
    [InlineData(3.0, 3)]
    public void An_injected_shift_is_noticed_within_days_of_its_beginning_and_not_before(double shift, int mostDaysLate)
    {
        var reference = Rows.Exact(Rows.Of(1, 10_000));
        var rule = new AlertRule { Name = "amount", Figure = "effect", Column = "amount", Above = 0.1 };
        var warned = Enumerable.Range(1, 40).Where(day =>
        {
            var window = WindowMeasurer.Measure("w", WindowKind.Time, new SlicedWindow($"day {day}", Rows.Of((ulong)(500 + day), 400, shift: day < ShiftedFrom ? 0 : shift)), reference, new ColumnRoles(), new DriftMethod(), withClassifier: false);
            return window.Features.Single(feature => feature.Column == "amount").HasDrifted && AlertRaiser.Broken(rule, new RecordedWindow("", true, window)).Any();
        }).ToList();
        warned.Where(day => day < ShiftedFrom).ShouldBeEmpty();
        warned[0].ShouldBeInRange(ShiftedFrom, ShiftedFrom + mostDaysLate);
    }

    private static bool Warns(MonitorWindow window) => window.Features[0].IsSignificant && AlertRaiser.Broken(Sure, new RecordedWindow("", true, window)).Any();

    private static MonitorWindow Window(Table reference, Table rows) =>
        WindowMeasurer.Measure("delays", WindowKind.Time, new SlicedWindow("month", rows), Rows.Exact(reference), new ColumnRoles(), new DriftMethod { LeastEffect = 0.045 }, withClassifier: false);

    /// <summary>The months whose whole distribution of delays is at least so far from January's.</summary>
    private static IEnumerable<int> MonthsThatDiffer(double gap) => Enumerable.Range(2, 5).Where(month => TrueGap(1, month) >= gap);

    private static double TrueGap(int first, int second)
    {
        var (a, b) = (Delays[first], Delays[second]);
        double below = 0, alsoBelow = 0, most = 0, all = a.Values.Sum(), others = b.Values.Sum();
        foreach (var delay in a.Keys.Concat(b.Keys).Distinct().Order())
        {
            below += a.GetValueOrDefault(delay) / all;
            alsoBelow += b.GetValueOrDefault(delay) / others;
            most = Math.Max(most, Math.Abs(below - alsoBelow));
        }

        return most;
    }

    /// <summary>So many flights of a month, with chance as the seed has it.</summary>
    private static Table Draw(int month, int rows, ulong seed)
    {
        var random = new SeededRandom(seed);
        double[] delays = [.. Delays[month].Keys.Select(delay => (double)delay)];
        var ends = new double[delays.Length];
        var so = 0.0;
        foreach (var (place, flights) in Delays[month].Values.Index()) ends[place] = so += flights;
        return new Table([new NumericColumn("delay", [.. Enumerable.Range(0, rows).Select(_ => delays[Place(ends, random.NextDouble() * so)])])]);
    }

    private static int Place(double[] ends, double point)
    {
        var found = Array.BinarySearch(ends, point);
        return Math.Min(found >= 0 ? found + 1 : ~found, ends.Length - 1);
    }

    private static Dictionary<int, SortedDictionary<int, long>> Delays { get; } = Repository.Read("tests/Stages.Tests/Monitor/Fixtures/delays-by-month.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select(line => line.Split(',').Select(cell => int.Parse(cell, CultureInfo.InvariantCulture)).ToArray())
        .GroupBy(cells => cells[0]).ToDictionary(month => month.Key, month => new SortedDictionary<int, long>(month.ToDictionary(cells => cells[1], cells => (long)cells[2])));
}
