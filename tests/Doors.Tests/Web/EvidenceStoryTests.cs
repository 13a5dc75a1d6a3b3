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
        await seen.Page.Locator(".matrix .cell[aria-label^='S7 ']").ClickAsync();
        await Assertions.Expect(seen.Page.Locator("h1")).ToContainTextAsync("S7");
        await seen.Page.Locator("input[name=parts][value='S7.accuracy']").CheckAsync();
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
        await Assertions.Expect(seen.Page.Locator(".notice", new PageLocatorOptions { HasText = "nobody confirms their own work" })).ToBeVisibleAsync();
        await Assertions.Expect(seen.Page.Locator("form.do button", new PageLocatorOptions { HasText = "Sign the confirmation" })).ToHaveCountAsync(0);
        await Assertions.Expect(seen.Page.Locator(".said")).ToContainTextAsync("<script>");

        await seen.Page.Locator("#ask-name").FillAsync(Hostile);
        await seen.Page.Locator("button", new PageLocatorOptions { HasText = "Make a link" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".signing")).ToContainTextAsync("evidence.witness-request");
        await seen.Page.Locator("button", new PageLocatorOptions { HasText = "Make a link: sign it" }).ClickAsync();
        (await seen.Page.Locator("#ask-link").InputValueAsync()).ShouldMatch("^http://127.0.0.1:[0-9]+/witness/[A-Za-z0-9_-]{43}$");
        await seen.Page.Locator("a", new PageLocatorOptions { HasText = "whom you asked" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".board h2")).ToContainTextAsync("<script>");
        await seen.Page.Locator(".board summary").ClickAsync();
        await seen.Page.Locator(".board button").ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".board .signing")).ToContainTextAsync("This is what you sign.");
        await seen.Page.Locator(".board button").ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".board .badge")).ToHaveTextAsync("taken back");
        seen.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_claimed_by_hostile_words_is_shown_as_words()
    {
        await using var seen = await desk.SeeAsync("/evidence/level-6-ai-engineer/S11");
        await seen.Page.Locator("input[name=parts]").First.CheckAsync();
        await seen.Page.Locator("#claim-records").FillAsync("<img src=x onerror=alert(1)>");
        await seen.Page.Locator("#claim-narrative").FillAsync(Hostile);
        await seen.Page.Locator("form.do button").First.ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".problems")).ToContainTextAsync("<img src=x onerror=alert(1)>");
        (await seen.Page.Locator("#claim-narrative").InputValueAsync()).ShouldContain("<script>");
        seen.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_first_statement_of_eligibility_rates_everything_and_what_was_chosen_survives_a_reload()
    {
        await using var seen = await desk.SeeAsync("/evidence/eligibility?standard=nist-ai-rmf&scale=yes-no");
        await seen.Page.Locator("select[name^='rating-']").First.SelectOptionAsync("yes");
        await seen.Page.ReloadAsync();
        (await seen.Page.Locator("select[name^='rating-']").First.InputValueAsync()).ShouldBe("yes");
        await seen.Page.Locator("button", new PageLocatorOptions { HasText = "Sign the statement" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".problems")).ToContainTextAsync("have no rating");
        await seen.Page.EvaluateAsync("document.querySelectorAll('select[name^=rating-]').forEach(choice => choice.value = 'no')");
        await seen.Page.Locator("#remark").FillAsync(Hostile);
        await seen.Page.Locator("button", new PageLocatorOptions { HasText = "Sign the statement" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".signing")).ToContainTextAsync(Hostile);
        await seen.ShouldBeAccessibleAsync();
        await seen.Page.Locator("button", new PageLocatorOptions { HasText = "Sign the statement: sign it" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".answer.good")).ToContainTextAsync("It is locked");
        await Assertions.Expect(seen.Page.Locator("table[data-name=forecast] tbody tr").First).ToBeVisibleAsync();
        seen.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pieces_are_chosen_by_hand_counted_previewed_and_taken_along()
    {
        await using var seen = await desk.SeeAsync("/evidence/portfolio");
        var places = seen.Page.Locator("input.place");
        (await places.CountAsync()).ShouldBeGreaterThan(1);
        foreach (var place in await places.AllAsync()) await place.FillAsync("");
        await places.Last.FillAsync("1");
        await seen.Page.Locator("button", new PageLocatorOptions { HasText = "See what that comes to" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator("table[data-name=portfolio-limits] tbody tr").First).ToContainTextAsync("1");
        await Assertions.Expect(seen.Page.Locator(".why")).ToHaveCountAsync(1);
        var preview = await seen.Page.RunAndWaitForPopupAsync(() => seen.Page.Locator("a", new PageLocatorOptions { HasText = "Open the preview" }).ClickAsync());
        await Assertions.Expect(preview.Locator("#pieces")).ToContainTextAsync("It was chosen by hand.");
        await preview.CloseAsync();
        await seen.Page.Locator("#form").SelectOptionAsync("portfolio.docx");
        await seen.Page.Locator("input[name=incomplete]").CheckAsync();
        await seen.Page.Locator("button", new PageLocatorOptions { HasText = "Write it" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".signing")).ToContainTextAsync("This is what you sign.");
        var file = await seen.Page.RunAndWaitForDownloadAsync(() => seen.Page.Locator("button", new PageLocatorOptions { HasText = "Take it: sign it" }).ClickAsync());
        file.SuggestedFilename.ShouldBe("portfolio.docx");
        seen.Complaints.ShouldBeEmpty();
    }
}
