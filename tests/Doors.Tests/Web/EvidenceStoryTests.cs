using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>What a person does with evidence in the browser: sees the gaps, reads why, claims, and may not confirm their own claim.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class EvidenceStoryTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string Hostile = "<script>document.title='taken'</script> \u202Egnirts \u200B zero & \"quoted\"";

    [Fact]
    public async Task An_engineer_sees_the_matrix_opens_a_criterion_and_claims_it_and_cannot_confirm_it_alone()
    {
        await using var seen = await desk.SeeAsync("/evidence");
        (await seen.Page.Locator(".matrix .cell").CountAsync()).ShouldBe(70);
        await seen.Page.Locator(".matrix .cell[aria-label^='S7:']").ClickAsync();
        await Assertions.Expect(seen.Page.Locator("h1")).ToContainTextAsync("S7");
        await seen.Page.Locator("#claim-parts").FillAsync("S7.accuracy");
        await seen.Page.Locator("#claim-narrative").FillAsync(Hostile);
        await seen.Page.Locator("form.do button").First.ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".signing")).ToContainTextAsync("This is what you sign.");
        await seen.ShouldBeAccessibleAsync();
        await seen.PictureAsync("signing");
        await seen.Page.Locator("form.do button").First.ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".answer.good")).ToContainTextAsync("S7.accuracy");
        (await seen.Page.TitleAsync()).ShouldBe("S7 · Assay");
        await Assertions.Expect(seen.Page.Locator(".claim")).ToHaveCountAsync(1);

        await seen.Page.Locator(".claim a", new PageLocatorOptions { HasText = "answer it" }).ClickAsync();
        await seen.Page.Locator("#confirm-observed").FillAsync("I saw it.");
        await seen.Page.Locator("#confirm-when").FillAsync("today");
        await seen.Page.Locator("#confirm-where").FillAsync("here");
        await seen.Page.Locator("form.do button", new PageLocatorOptions { HasText = "Sign the confirmation" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".problems").First).ToBeVisibleAsync();
        seen.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_claimed_by_hostile_words_is_shown_as_words()
    {
        await using var seen = await desk.SeeAsync("/evidence/level-6-ai-engineer/S11");
        await seen.Page.Locator("#claim-parts").FillAsync("<img src=x onerror=alert(1)>");
        await seen.Page.Locator("#claim-narrative").FillAsync(Hostile);
        await seen.Page.Locator("form.do button").First.ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".problems")).ToContainTextAsync("<img src=x onerror=alert(1)>");
        (await seen.Page.Locator("#claim-narrative").InputValueAsync()).ShouldContain("<script>");
        seen.Complaints.ShouldBeEmpty();
    }
}
