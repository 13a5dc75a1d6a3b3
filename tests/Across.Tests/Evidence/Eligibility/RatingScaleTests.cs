using Assay.Evidence.Eligibility;

namespace Across.Tests.Evidence.Eligibility;

public class RatingScaleTests
{
    [Theory]
    [InlineData("1-5")]
    [InlineData("1-10")]
    [InlineData("0-100")]
    [InlineData("yes-no")]
    public void A_scale_is_said_as_it_is_given(string text) => RatingScale.Read(text).Required.ToString().ShouldBe(text);

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("5-1")]
    [InlineData("3-3")]
    [InlineData("1-101")]
    [InlineData("-1-5")]
    [InlineData("a-b")]
    public void What_is_no_scale_is_refused(string text) => RatingScale.Read(text).Problems.ShouldHaveSingleItem().Code.ShouldBe("rating.scale");

    [Theory]
    [InlineData("1-5", "4", 4)]
    [InlineData("1-5", "6", null)]
    [InlineData("1-5", "yes", null)]
    [InlineData("1-5", "4.5", null)]
    [InlineData("yes-no", "Yes", 1)]
    [InlineData("yes-no", "no", 0)]
    [InlineData("yes-no", "2", null)]
    public void A_rating_is_on_its_scale(string scale, string text, int? rating) => RatingScale.Read(scale).Required.RatingOf(text).ShouldBe(rating);

    [Theory]
    [InlineData("1-5", 4, 2)]
    [InlineData("1-10", 7, 4)]
    [InlineData("yes-no", 1, 0)]
    public void High_is_the_upper_third_and_low_the_lower(string text, int leastHigh, int greatestLow)
    {
        var scale = RatingScale.Read(text).Required;
        scale.IsHigh(leastHigh).ShouldBeTrue();
        scale.IsHigh(leastHigh - 1).ShouldBeFalse();
        scale.IsLow(greatestLow).ShouldBeTrue();
        scale.IsLow(greatestLow + 1).ShouldBeFalse();
    }
}
