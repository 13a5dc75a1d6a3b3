using Assay.Tracking.Search;
using CsCheck;

namespace Across.Tests.Tracking.Search;

public class PageTokenTests
{
    [Fact]
    public void An_offset_comes_back() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.String).Sample((offset, search) => PageToken.ReadOffset(PageToken.Write(offset, search), search).Required == offset);

    [Fact]
    public void A_position_comes_back() =>
        Gen.Select(Gen.Byte.Array[1, 2_000], Gen.String).Sample((position, search) => PageToken.Read(PageToken.Write(position, search), search).Required.SequenceEqual(position));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void No_token_is_the_first_page(string? token)
    {
        PageToken.ReadOffset(token, "runs").Required.ShouldBe(0);
        PageToken.Read(token, "runs").Required.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("not base64")]
    [InlineData("====")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("eyJvZmZzZXQiOiAxfQ==")]
    [InlineData("ünïcode")]
    public void Garbage_is_refused(string token) => Searches.Refused(PageToken.ReadOffset(token, "runs"), "page_token").Message.ShouldStartWith("Invalid page token");

    [Fact]
    public void Any_text_is_refused_or_a_token() => Gen.String.Where(text => text.Length > 0).Sample(text => !PageToken.ReadOffset(text, "runs").Succeeded);

    [Fact]
    public void A_long_text_is_refused() => Searches.Refused(PageToken.ReadOffset(new string('A', 1_000_000), "runs"), "page_token");

    [Fact]
    public void A_token_of_another_search_is_refused() =>
        Searches.Refused(PageToken.ReadOffset(PageToken.Write(10, "metrics.a > 1"), "metrics.a > 2"), "page_token").Message.ShouldContain("another search");

    [Fact]
    public void A_damaged_token_is_refused() =>
        Gen.Select(Gen.Int[0, 20], Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ"]).Sample((place, letter) =>
        {
            var token = PageToken.Write(123_456, "runs").ToCharArray();
            if (token[place] == letter) return;
            token[place] = letter;
            Searches.Refused(PageToken.ReadOffset(new string(token), "runs"), "page_token");
        });

    [Fact]
    public void A_position_that_is_no_offset_is_refused() => Searches.Refused(PageToken.ReadOffset(PageToken.Write([1, 2, 3], "runs"), "runs"), "page_token").Message.ShouldContain("no offset");

    [Fact]
    public void A_token_can_stand_in_an_address_as_it_is() => Gen.Byte.Array[1, 100].Sample(position => PageToken.Write(position, "").All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'));
}
