using Assay.Reports.Charts;
using CsCheck;

namespace Doors.Tests.Reports;

public class AxisRangeTests
{
    [Fact]
    public void An_axis_covers_its_values_with_a_few_round_marks() =>
        Gen.Double[-1e9, 1e9].Array[1, 20].Sample(values =>
        {
            var range = AxisRange.Around(values);
            var marks = range.Ticks.ToArray();
            range.Low.ShouldBeLessThan(range.High);
            values.ShouldAllBe(value => value >= range.Low - range.Step * 1e-6 && value <= range.High + range.Step * 1e-6);
            marks.Length.ShouldBeInRange(2, 9);
            marks.Select(mark => TickText.Of(mark, range)).Distinct().Count().ShouldBe(marks.Length);
        });

    [Theory]
    [InlineData(new[] { 0.12, 0.87 }, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(new[] { -31000.0, 52000.0 }, "−50,000 0 50,000 100,000")]
    [InlineData(new[] { 3.0 }, "2.6 2.8 3.0 3.2 3.4")]
    [InlineData(new double[0], "0.0 0.2 0.4 0.6 0.8 1.0")]
    public void Marks_are_written_to_the_same_decimals(double[] values, string marks)
    {
        var range = AxisRange.Around(values);
        string.Join(" ", range.Ticks.Select(tick => TickText.Of(tick, range))).ShouldBe(marks);
    }

    [Fact]
    public void Values_that_are_no_numbers_are_looked_past() => AxisRange.Around([double.NaN, double.PositiveInfinity, 1, 2]).High.ShouldBe(2);
}
