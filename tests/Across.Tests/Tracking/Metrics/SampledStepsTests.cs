using Assay.Tracking.Metrics;
using CsCheck;

namespace Across.Tests.Tracking.Metrics;

public class SampledStepsTests
{
    [Fact]
    public void Steps_are_chosen_at_even_intervals_and_the_last_is_among_them() => SampledSteps.Of([Steps(10)], 5, null).ShouldBe([0, 2, 4, 6, 8, 9]);

    [Fact]
    public void Of_several_runs_each_keeps_its_last_step() => SampledSteps.Of([Steps(10), Steps(20)], 5, null).ShouldBe([0, 4, 8, 9, 12, 16, 19]);

    [Fact]
    public void Only_steps_within_are_chosen() => SampledSteps.Of([Steps(10)], 5, (0, 4)).ShouldBe([0, 1, 2, 3, 4]);

    [Fact]
    public void Nothing_is_chosen_of_nothing() => SampledSteps.Of([[], []], 5, null).ShouldBeEmpty();

    [Fact]
    public void What_is_chosen_is_there_is_within_and_is_hardly_more_than_asked_for() =>
        Gen.Select(Gen.Long[-5, 60].Array[0, 40].Array[1, 4], Gen.Int[1, 20], Gen.Long[-5, 30], Gen.Long[0, 30]).Sample((runs, most, first, length) =>
        {
            MetricPoint[][] histories = [.. runs.Select(steps => steps.Select(step => new MetricPoint(1, 0, step)).ToArray())];
            var chosen = SampledSteps.Of(histories, most, (first, first + length));
            chosen.ShouldAllBe(step => step >= first && step <= first + length && runs.Any(steps => steps.Contains(step)));
            chosen.Count.ShouldBeLessThanOrEqualTo(most + 1 + (2 * runs.Length));
            foreach (var steps in runs.Where(steps => steps.Length > 0))
                foreach (var end in new[] { steps.Min(), steps.Max() }.Where(step => step >= first && step <= first + length)) chosen.ShouldContain(end);
        });

    private static MetricPoint[] Steps(int count) => [.. Enumerable.Range(0, count).Select(step => new MetricPoint(10, 1, step))];
}
