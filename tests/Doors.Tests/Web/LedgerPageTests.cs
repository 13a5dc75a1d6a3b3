using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>The ledger on pages: filtered, taken away as a file, one record with what proves it, and verified before one's eyes.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class LedgerPageTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Theory]
    [InlineData("kind=train.model", "train.model", 2)]
    [InlineData("kind=frame.", "frame.charter", 1)]
    [InlineData("q=TRAIN/BASELINE", "train.model", 1)]
    [InlineData("project=job&kind=data.split&context=live", "data.split", 1)]
    public async Task Records_are_found_by_what_is_chosen(string query, string kind, int count)
    {
        await using var seen = await desk.SeeAsync($"/ledger?{query}");
        await Assertions.Expect(seen.Page.Locator("tbody tr")).ToHaveCountAsync(count);
        await Assertions.Expect(seen.Page.Locator("tbody tr").First).ToContainTextAsync(kind);
    }

    [Theory]
    [InlineData("project=nobody")]
    [InlineData("context=simulated")]
    [InlineData("until=2001-01-01")]
    [InlineData("q=no-such-words-anywhere")]
    [InlineData("about=record:nothing")]
    public async Task What_nobody_wrote_is_not_found(string query)
    {
        await using var seen = await desk.SeeAsync($"/ledger?{query}");
        await Assertions.Expect(seen.Page.Locator(".empty")).ToContainTextAsync("No record is like that");
    }

    [Fact]
    public async Task The_view_is_a_file_of_all_found_records()
    {
        await using var seen = await desk.SeeAsync("/ledger?kind=train.");
        var rows = await seen.Page.Locator("tbody tr").CountAsync();
        var file = await seen.Page.APIRequest.GetAsync(new Uri(seen.Address, await seen.Page.Locator("a[download]").GetAttributeAsync("href")).AbsoluteUri);
        var lines = (await file.TextAsync()).TrimEnd('\n').Split('\n');
        lines[0].ShouldBe("leaf,record,kind,project,step,person,context,at");
        lines.Length.ShouldBe(rows + 1);
        lines.Skip(1).ShouldAllBe(line => line.Contains(",train.", StringComparison.Ordinal) && line.Contains(",job,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_proves_a_record_can_be_taken_away()
    {
        await using var seen = await desk.SeeAsync("/ledger/3");
        await Assertions.Expect(seen.Page.Locator(".proof-drawing svg .leaf")).ToHaveCountAsync(1);
        await Assertions.Expect(seen.Page.GetByText("It counts for the person")).ToBeVisibleAsync();
        foreach (var (name, holds) in new[] { ("envelope.json", "\"payloadType\":\"application/vnd.in-toto+json\""), ("proof.json", "\"hashes\":["), ("checkpoint.txt", "assay/") })
        {
            var link = await seen.Page.Locator($"a[href$='/{name}']").GetAttributeAsync("href");
            var file = await seen.Page.APIRequest.GetAsync(new Uri(seen.Address, link).AbsoluteUri);
            (await file.TextAsync()).ShouldContain(holds, Case.Sensitive, name);
            file.Headers["content-disposition"].ShouldStartWith("attachment");
        }
    }

    [Fact]
    public async Task The_log_is_verified_while_one_looks_and_the_answer_outlives_a_reload()
    {
        await using var seen = await desk.SeeAsync("/ledger/verification");
        await seen.Page.GetByRole(AriaRole.Button, new() { Name = "Verify the whole log" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator("#verified")).ToContainTextAsync("The log holds", new() { Timeout = 20_000 });
        await seen.Page.ReloadAsync();
        await Assertions.Expect(seen.Page.Locator("#verified")).ToContainTextAsync("The log holds");
        await seen.PictureAsync("verified");
        await seen.ShouldBeSoundAsync();
        await seen.ShouldBeAccessibleAsync();
    }

    [Theory]
    [InlineData("/projects/nobody")]
    [InlineData("/projects/nobody/release")]
    [InlineData("/projects/nobody/monitor")]
    [InlineData("/projects/nobody/retire")]
    [InlineData("/projects/nobody/report")]
    [InlineData("/ledger/no-such-record")]
    [InlineData("/runs/no-such-run")]
    public async Task What_is_not_there_says_so_by_its_status_too(string path)
    {
        await using var seen = await desk.SeeAsync("/ledger");
        var answer = await seen.Page.APIRequest.GetAsync(new Uri(seen.Address, path).AbsoluteUri);
        answer.Status.ShouldBe(404);
        (await answer.TextAsync()).ShouldContain("No such");
    }
}
