using Assay.Release.Capacity;

namespace Stages.Tests.Release.Capacity;

/// <summary>How many machines a load needs, what they cost, and the energy of a thousand predictions.</summary>
public class ReplicaPlanTests
{
    [Fact]
    public void So_many_machines_carry_the_load_with_the_headroom_and_say_what_happens_while_one_is_away()
    {
        var plan = ReplicaPlan.Of(load: 2_000, knee: 1_000, headroom: 30, price: 0.36);
        plan.Replicas.ShouldBe(3);
        plan.UtilisationPercent.ShouldBe(66.667, 0.001);
        plan.UtilisationOneAwayPercent!.Value.ShouldBe(100, 1e-9);
        plan.BearsOneAway.ShouldBeTrue();
        plan.CostPerHour!.Value.ShouldBe(1.08, 1e-9);
        // 1.08 an hour over 7,200,000 predictions.
        plan.CostPer1000!.Value.ShouldBe(0.00015, 1e-9);
    }

    [Fact]
    public void A_load_that_fits_exactly_needs_no_further_machine_and_one_more_request_does()
    {
        ReplicaPlan.Of(1_400, 1_000, 30, null).Replicas.ShouldBe(2);
        ReplicaPlan.Of(1_401, 1_000, 30, null).Replicas.ShouldBe(3);
    }

    [Fact]
    public void One_machine_alone_bears_no_loss_and_has_no_cost_without_a_price()
    {
        var plan = ReplicaPlan.Of(10, 1_000, 0, null);
        (plan.Replicas, plan.UtilisationOneAwayPercent, plan.BearsOneAway, plan.CostPer1000).ShouldBe((1, null, false, null));
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(1, 1, 100)]
    public void What_makes_no_sense_is_refused(double load, double knee, double headroom) => Should.Throw<ArgumentOutOfRangeException>(() => ReplicaPlan.Of(load, knee, headroom, null));

    [Fact]
    public void Energy_is_measured_where_the_counter_is_read_else_estimated_from_stated_watts_else_not_known()
    {
        var step = new LoadStep(100, 100) { Answers = 2_000, DurationSeconds = 20, MedianMilliseconds = 1, LatencyMilliseconds = 2, RefusedShare = 0, ProcessorMicroseconds = 50 };
        EnergyFigure.Of(step with { PackageJoules = 300 }, 10).ShouldBe(new EnergyFigure(150, EnergySource.Measured));
        // 1,000 predictions of 50 µs are 0.05 s of a core: at 10 W half a joule.
        EnergyFigure.Of(step, 10).ShouldBe(new EnergyFigure(0.5, EnergySource.Estimated) { WattsPerCore = 10 });
        EnergyFigure.Of(step, null).ShouldBeNull();
    }
}
