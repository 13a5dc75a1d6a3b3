using Assay.Reports.Citing;
using CsCheck;

namespace Doors.Tests.Reports;

public class NumberTextTests
{
    [Theory]
    [InlineData(0.8043, "Measure", "0.804")]
    [InlineData(52134.4, "Measure", "52,134")]
    [InlineData(0.00312, "Measure", "0.0031")]
    [InlineData(0.0000031, "Measure", "3.1e−6")]
    [InlineData(-0.25, "Signed", "−0.250")]
    [InlineData(0.0123, "Signed", "+0.012")]
    [InlineData(2381, "Count", "2,381")]
    [InlineData(0.95, "Percent", "95\u00A0%")]
    [InlineData(0.00004, "PValue", "<\u00A00.001")]
    [InlineData(0.75, "Given", "0.75")]
    [InlineData(4e-7, "Given", "4e−7")]
    [InlineData(double.NaN, "Measure", "not a number")]
    public void A_number_is_written_as_people_read_it(double number, string style, string text) => NumberText.Of(number, Enum.Parse<NumberStyle>(style)).ShouldBe(text);

    [Theory]
    [InlineData(0.05, 0.0503, "Fine")]
    [InlineData(0.75, 0.8043, "Measure")]
    [InlineData(0.05, 0.0500001, "Name")]
    [InlineData(0.05, 0.05, "Measure")]
    public void A_value_never_looks_like_a_limit_that_it_is_not(double limit, double value, string style) => NumberText.Beside(limit, value).ToString().ShouldBe(style);

    [Fact]
    public void What_is_shown_is_the_number_rounded() =>
        Gen.Double[-1e14, 1e14].Select(Gen.Int[0, 14], (number, power) => number / Math.Pow(10, power)).Sample(number => ReportPage.Shows(NumberText.Of(number, NumberStyle.Measure), number));
}
