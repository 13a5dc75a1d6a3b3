using Assay.Release.Capacity;

namespace Stages.Tests.Release.Capacity;

/// <summary>The search over machines whose latency is known: a queue with one server, M/M/1, in which time is exponential with rate service − load.</summary>
public class KneeSearchTests
{
    private const int MostSteps = 12;
    private static readonly double Ln100 = Math.Log(100);

    [Theory]
    [InlineData(1_000, 20)]
    [InlineData(1_000, 5)]
    [InlineData(48_000, 1)]
    [InlineData(7, 2_000)]
    public void What_is_found_is_the_greatest_load_that_keeps_the_objective_less_a_tenth(double service, double milliseconds)
    {
        var objective = new LatencyObjective(99, milliseconds);
        var knee = Knee(new KneeSearch(objective, service, MostSteps), load => Queue(load, service), out _).ShouldNotBeNull();
        // The 99th percentile of the queue is ln 100 / (service − load).
        var truth = service - (Ln100 / (milliseconds / 1000));
        knee.OfferedPerSecond.ShouldBeInRange(0.9 * Math.Min(truth, 0.95 * service), truth);
        objective.Holds(knee).ShouldBeTrue();
    }

    [Fact]
    public void It_looks_beyond_what_it_was_told_to_be_the_most()
    {
        var knee = Knee(new KneeSearch(new LatencyObjective(99, 50), 100, MostSteps), load => Queue(load, 1_000), out _).ShouldNotBeNull();
        knee.OfferedPerSecond.ShouldBeInRange(810, 910);
    }

    [Fact]
    public void An_objective_that_no_load_keeps_has_no_knee_and_the_search_ends()
    {
        Knee(new KneeSearch(new LatencyObjective(99, 0.01), 1_000, MostSteps), load => Queue(load, 1_000), out var tried).ShouldBeNull();
        tried.ShouldBeLessThanOrEqualTo(MostSteps);
    }

    [Fact]
    public void A_load_that_failed_is_not_outdone_by_a_greater_one_that_held()
    {
        var search = new KneeSearch(new LatencyObjective(99, 10), 1_000, MostSteps);
        LoadStep[] tried = [Step(400, 2), Step(500, 30), Step(600, 3)];
        search.Knee(tried)!.OfferedPerSecond.ShouldBe(400);
        search.Next(tried).ShouldNotBeNull().ShouldBeInRange(400, 500);
    }

    [Fact]
    public void Latency_refusals_and_what_is_not_answered_each_break_the_objective()
    {
        var objective = new LatencyObjective(99, 10);
        objective.Holds(Step(100, 10)).ShouldBeTrue();
        objective.Holds(Step(100, 10.1)).ShouldBeFalse();
        objective.Holds(Step(100, 1) with { RefusedShare = 0.002 }).ShouldBeFalse();
        objective.Holds(Step(100, 1) with { AnsweredPerSecond = 94 }).ShouldBeFalse();
    }

    private static LoadStep? Knee(KneeSearch search, Func<double, LoadStep> machine, out int tried)
    {
        var steps = new List<LoadStep>();
        while (search.Next(steps) is { } load) steps.Add(machine(load));
        tried = steps.Count;
        return search.Knee(steps);
    }

    private static LoadStep Queue(double load, double service) => load < service
        ? Step(load, 1000 * Ln100 / (service - load))
        : Step(load, 60_000) with { AnsweredPerSecond = service };

    private static LoadStep Step(double load, double milliseconds) => new(load, load)
    {
        Answers = 1_000,
        DurationSeconds = 1,
        MedianMilliseconds = milliseconds / 6,
        LatencyMilliseconds = milliseconds,
        RefusedShare = 0,
        ProcessorMicroseconds = 30,
    };
}
