using Assay.Evidence.Rating;

namespace Across.Tests.Evidence.Eligibility;

/// <summary>How ratings are typed: one or several, and codes that hold a blank.</summary>
public class GivenRatingsTests
{
    [Theory]
    [InlineData("S7=4", "S7=4")]
    [InlineData(" S7 = 4 ", "S7=4")]
    [InlineData("S7=4,K1=yes", "S7=4 K1=yes")]
    [InlineData("S7=4 K1=5 B2=1", "S7=4 K1=5 B2=1")]
    [InlineData("GOVERN 1.1=3", "GOVERN 1.1=3")]
    [InlineData("GOVERN 1.1=3 MAP 1.2=4,S7=2", "GOVERN 1.1=3 MAP 1.2=4 S7=2")]
    public void They_are_read(string text, string read)
    {
        var given = GivenRatings.Of(new RateRequest { Ratings = [text] }, []);
        string.Join(' ', given.Value!.Select(each => $"{each.Code}={each.Rating}")).ShouldBe(read);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("=")]
    [InlineData("S7")]
    [InlineData("S7=")]
    [InlineData("=4")]
    [InlineData("S7==4")]
    [InlineData("S7=4=5")]
    [InlineData("S7=4 K1")]
    [InlineData("S7=4,K1")]
    public void What_is_none_is_refused_whole(string text) =>
        GivenRatings.Of(new RateRequest { Ratings = [text] }, []).Problems.ShouldHaveSingleItem().Code.ShouldBe("rating.form");

    [Theory]
    [InlineData("S7 K1,B2", "S7 K1 B2")]
    [InlineData("GOVERN 1.1,MAP 1.2", "GOVERN 1.1 MAP 1.2")]
    public void Codes_may_hold_a_blank(string text, string read) =>
        string.Join(' ', GivenRatings.Of(new RateRequest { Evidence = [text] }, []).Value!.Select(each => each.Code)).ShouldBe(read);
}
