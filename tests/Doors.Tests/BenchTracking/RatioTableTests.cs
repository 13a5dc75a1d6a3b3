using Assay.Bench.Tracking.Measuring;

namespace Doors.Tests.BenchTracking;

public class RatioTableTests
{
    [Fact]
    public void Each_server_stands_beside_the_first_and_the_bounds() =>
        new RatioTable(["old", "new"], ["echo", "SQLite"]).Lines(
        [
            Reading("echo", Figure.Rate("requests/s", 20_000)), Reading("old", Figure.Rate("requests/s", 64)), Reading("new", Figure.Rate("requests/s", 8_000)),
            Reading("echo", Figure.Cost("p50 ms", 0.25)), Reading("old", Figure.Cost("p50 ms", 57)), Reading("new", Figure.Cost("p50 ms", 1)),
        ]).ShouldBe(
        [
            "| workload | measure | echo | old | new | new : old | new : echo |",
            "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
            "| log-metric | requests/s | 20,000 | 64.0 | 8,000 | 125× | 0.400× |",
            "| log-metric | p50 ms | 0.250 | 57.0 | 1.00 | 57.0× | 0.250× |",
        ]);

    [Fact]
    public void A_server_alone_stands_beside_the_bounds() =>
        new RatioTable(["new"], ["echo"]).Lines([Reading("echo", Figure.Rate("requests/s", 20)), Reading("new", Figure.Rate("requests/s", 10))]).ShouldBe(
        [
            "| workload | measure | echo | new | new : echo |",
            "| --- | --- | ---: | ---: | ---: |",
            "| log-metric | requests/s | 20.0 | 10.0 | 0.500× |",
        ]);

    [Fact]
    public void What_was_not_measured_stays_empty() =>
        new RatioTable(["old", "new"], ["echo"]).Lines([Reading("new", Figure.Rate("requests/s", 10))]).Last().ShouldBe("| log-metric | requests/s |  | 10.0 |  |");

    [Fact]
    public void What_is_neither_good_nor_bad_is_not_compared()
    {
        var share = new Figure("driver, % of a core", 50, Better.Neither);
        RatioTable.Ratio(share, share).ShouldBe("");
    }

    private static Reading Reading(string target, Figure figure) => new("log-metric", target, figure);
}
