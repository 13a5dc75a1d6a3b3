using Assay.Kernel;
using Assay.Statistics.Sequential;

namespace Foundation.Tests.Statistics.Sequential;

public sealed class FixedHorizonPlanTests
{
    [Fact]
    public void The_rows_are_those_of_the_reference()
    {
        var @case = ReferenceCase.Load("sig.power");
        var plan = FixedHorizonPlan.ForDifference(@case.Number("p1"), @case.Number("p2") - @case.Number("p1"), @case.Number("alpha"), @case.Number("power"));
        plan.RowsPerGroup.ShouldBe((long)Math.Ceiling(@case.ExpectedNumber("n_prop")));
    }

    [Fact]
    public void Before_the_horizon_there_is_no_answer_however_great_the_difference()
    {
        var plan = FixedHorizonPlan.ForDifference(0.1, 0.1);
        plan.Answer(0, plan.RowsPerGroup, plan.RowsPerGroup - 1, plan.RowsPerGroup - 1).ShouldBe(FixedHorizonAnswer.TooEarly);
        plan.Answer(0, plan.RowsPerGroup, plan.RowsPerGroup, plan.RowsPerGroup).ShouldBe(FixedHorizonAnswer.Different);
        plan.Answer(9, plan.RowsPerGroup, 9, plan.RowsPerGroup).ShouldBe(FixedHorizonAnswer.NotFoundDifferent);
    }

    [Fact]
    public void At_the_horizon_level_and_power_are_as_planned()
    {
        var plan = FixedHorizonPlan.ForDifference(0.2, 0.1);
        Found(plan, 0.2, 0.2).ShouldBeInRange(0.02, 0.08);
        Found(plan, 0.2, 0.3).ShouldBeInRange(0.75, 0.86);
    }

    [Fact]
    public void No_difference_has_no_plan()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => FixedHorizonPlan.ForDifference(0.2, 0)).ParamName.ShouldBe("smallestDifference");
        Should.Throw<ArgumentOutOfRangeException>(() => FixedHorizonPlan.ForDifference(0.95, 0.1));
        Should.Throw<ArgumentException>(() => FixedHorizonPlan.ForDifference(0.2, 0.1).Answer(3, 2, 1, 1));
    }

    private static double Found(FixedHorizonPlan plan, double first, double second)
    {
        var random = SeededRandom.For(1, $"{first}/{second}");
        long Draw(double share) => Enumerable.Range(0, (int)plan.RowsPerGroup).Count(_ => random.NextDouble() < share);
        return Enumerable.Range(0, 1000).Count(_ => plan.Answer(Draw(first), plan.RowsPerGroup, Draw(second), plan.RowsPerGroup) == FixedHorizonAnswer.Different) / 1000.0;
    }
}
