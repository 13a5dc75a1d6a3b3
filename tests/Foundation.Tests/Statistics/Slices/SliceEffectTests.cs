using Assay.Statistics.Slices;

namespace Foundation.Tests.Statistics.Slices;

public sealed class SliceEffectTests
{
    [Fact]
    public void The_effect_and_its_test_agree_with_the_definition()
    {
        var @case = ReferenceCase.Load("slice.effect");
        var result = SliceEffect.Of(@case.Numbers("loss_slice"), @case.Numbers("loss_rest"));
        @case.ShouldMatch("effect", result.EffectSize);
        @case.ShouldMatch("welch_t", result.T);
        @case.ShouldMatch("p_greater", result.PValue);
    }

    [Fact]
    public void A_better_slice_is_not_found_worse()
    {
        var result = SliceEffect.Of([0.1, 0.2, 0.15], [0.5, 0.9, 0.7, 0.6]);
        result.EffectSize.ShouldBeLessThan(0.0);
        result.PValue.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void An_empty_slice_has_no_effect_to_speak_of() => SliceEffect.Of([], [0.5, 0.6]).EffectSize.ShouldBe(double.NaN);
}
