using Assay.Train.Onnx;
using CsCheck;

namespace Stages.Tests.Train;

public class FloatThresholdTests
{
    [Fact]
    public void Every_float_turns_at_the_rounded_threshold_as_it_does_at_the_double() =>
        Gen.Select(Gen.Double, Gen.Float).Sample((threshold, x) =>
        {
            if (double.IsNaN(threshold) || float.IsNaN(x)) return;
            Turns(x, threshold);
            foreach (var near in new[] { (float)threshold, MathF.BitIncrement((float)threshold), MathF.BitDecrement((float)threshold) }) Turns(near, threshold);
        });

    [Theory]
    [InlineData(0.1)]
    [InlineData(-0.1)]
    [InlineData(16_777_217)]
    [InlineData(1e300)]
    [InlineData(-1e300)]
    [InlineData(1e-320)]
    [InlineData(double.PositiveInfinity)]
    public void It_is_the_largest_float_that_is_not_above(double threshold)
    {
        var rounded = FloatThreshold.AtMost(threshold);
        ((double)rounded).ShouldBeLessThanOrEqualTo(threshold);
        if (float.IsFinite(rounded)) ((double)MathF.BitIncrement(rounded)).ShouldBeGreaterThan(threshold);
    }

    [Fact]
    public void No_number_is_no_threshold() => Should.Throw<ArgumentException>(() => FloatThreshold.AtMost(double.NaN));

    private static void Turns(float x, double threshold)
    {
        if (!float.IsNaN(x)) (x <= FloatThreshold.AtMost(threshold)).ShouldBe(x <= threshold);
    }
}
