using Assay.Bench.Tracking.Workloads;

namespace Doors.Tests.BenchTracking;

public class SeededRunTests
{
    private static readonly SeededRun[] Runs = [.. Enumerable.Range(0, 10_000).Select(number => new SeededRun(number))];

    [Fact]
    public void About_an_eighth_of_the_runs_is_found() => Runs.Count(run => run.Matches).ShouldBeInRange(1_150, 1_350);

    [Fact]
    public void The_first_param_is_one_of_four_letters_equally_often() =>
        Runs.CountBy(run => run.Letter).Where(letter => letter.Value is > 2_350 and < 2_650).Select(letter => letter.Key).Order().ShouldBe("abcd");

    [Fact]
    public void The_metric_that_orders_says_nothing_of_the_metric_that_is_searched() =>
        Runs.Where(run => run.Matches).Average(run => run.Metric(2)).ShouldBeInRange(470_000, 530_000);

    [Fact]
    public void Another_process_makes_the_same_runs() => Enumerable.Range(1, SeededRun.Fields).Select(Runs[7].Metric).ShouldBe([80_026, 22_644, 478_604, 780_600, 483_678]);
}
