using System.Text;
using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>Somebody drops a bundle into a page: a good one holds and can be read, and one that was tampered with is seen to fail.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class BundlePageTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_good_bundle_holds_and_is_read_and_leaves_nothing_behind()
    {
        await using var seen = await desk.SeeAsync("/verify");
        await SendAsync(seen, await GoodAsync());
        await Assertions.Expect(seen.Page.Locator("#verdict")).ToHaveTextAsync("It holds");
        await Assertions.Expect(seen.Page.Locator(".checks .badge.good")).ToHaveCountAsync(7);
        await seen.PictureAsync("verify-good");
        await seen.ShouldBeSoundAsync();
        await seen.ShouldBeAccessibleAsync();
        await seen.Page.Locator("[aria-label='Records of the bundle'] tbody a").First.ClickAsync();
        await Assertions.Expect(seen.Page.Locator("h1")).ToContainTextAsync("key.enrolment");
        await seen.Page.GotoAsync(new Uri(seen.Address, "/verify").AbsoluteUri);
        await seen.Page.GetByRole(AriaRole.Button, new() { Name = "Take it away" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator("#verdict")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_changed_byte_fails_at_the_file_that_was_changed()
    {
        var bytes = await GoodAsync();
        // Within the first record, behind the list of files that says what it was.
        var at = bytes.AsSpan().LastIndexOf("{\"payload\":\""u8);
        bytes[at + 60] ^= 1;
        await ShouldFailAsync(bytes, "The file", "changed since it was written");
    }

    [Fact]
    public async Task A_bundle_that_lacks_its_end_fails() => await ShouldFailAsync((await GoodAsync())[..^500], "The file", "");

    [Fact]
    public async Task What_is_no_bundle_fails() => await ShouldFailAsync(Encoding.UTF8.GetBytes("Dear assessor, please find my work attached."), "The file", "");

    [Fact]
    public async Task A_file_in_it_that_says_it_is_a_gigabyte_is_not_unpacked()
    {
        var bytes = await GoodAsync();
        // The uncompressed size of the first file, in its own header (APPNOTE 4.3.7).
        BitConverter.TryWriteBytes(bytes.AsSpan(22), 1 << 30);
        await ShouldFailAsync(bytes, "The file", "");
    }

    [Fact]
    public async Task A_pin_that_signed_nothing_fails_though_the_bundle_is_sound()
    {
        await using var seen = await desk.SeeAsync("/verify");
        await SendAsync(seen, await GoodAsync(), new string('a', 64));
        await Assertions.Expect(seen.Page.Locator("#verdict")).ToHaveTextAsync("It does not hold");
        await Assertions.Expect(seen.Page.Locator(".checks li", new() { HasText = "Keys that you pinned" })).ToContainTextAsync("signed nothing here");
    }

    [Fact]
    public async Task A_pin_that_is_none_is_told_before_the_bundle_is_looked_at()
    {
        await using var seen = await desk.SeeAsync("/verify");
        await SendAsync(seen, await GoodAsync(), "my key");
        await Assertions.Expect(seen.Page.Locator(".problems")).ToContainTextAsync("64 hexadecimal digits");
    }

    [Fact]
    public async Task A_large_file_shows_its_progress_and_its_answer_and_may_be_stopped()
    {
        await using var seen = await desk.SeeAsync("/verify");
        var stalled = new TaskCompletionSource<IRoute>();
        await seen.Page.RouteAsync("**/verify/bundle", route => { stalled.TrySetResult(route); return Task.CompletedTask; });
        await seen.Page.Locator("#bundle").SetInputFilesAsync(new FilePayload { Name = "large.assay", MimeType = "application/zip", Buffer = new byte[3 << 20] });
        var verify = seen.Page.GetByRole(AriaRole.Button, new() { Name = "Verify", Exact = true });
        await verify.ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".progress progress")).ToBeVisibleAsync();
        await Assertions.Expect(verify).ToBeDisabledAsync();
        await stalled.Task;
        await seen.PictureAsync("verify-progress");
        await seen.ShouldBeAccessibleAsync();
        await seen.Page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".progress")).ToHaveTextAsync("Stopped. Nothing was taken.");
        await seen.Page.UnrouteAsync("**/verify/bundle");
        await verify.ClickAsync();
        await Assertions.Expect(seen.Page.Locator("#verdict")).ToHaveTextAsync("It does not hold");
        await Assertions.Expect(seen.Page.Locator("main")).ToBeFocusedAsync();
        new Uri(seen.Page.Url).AbsolutePath.ShouldBe("/verify");
        await seen.ShouldBeSoundAsync();
    }

    private async Task ShouldFailAsync(byte[] bytes, string check, string named)
    {
        await using var seen = await desk.SeeAsync("/verify");
        await SendAsync(seen, bytes);
        await Assertions.Expect(seen.Page.Locator("#verdict")).ToHaveTextAsync("It does not hold");
        var failed = seen.Page.Locator(".checks li", new() { Has = seen.Page.Locator(".badge.bad") });
        await Assertions.Expect(failed).ToHaveCountAsync(1);
        await Assertions.Expect(failed).ToContainTextAsync(check);
        await Assertions.Expect(failed).ToContainTextAsync(named);
        await Assertions.Expect(seen.Page.Locator("h2", new() { HasText = "What it holds" })).ToHaveCountAsync(0);
        await seen.PictureAsync("verify-bad");
        await seen.ShouldBeSoundAsync();
    }

    private static async Task SendAsync(SeenPage seen, byte[] bytes, string pins = "")
    {
        await seen.Page.Locator("#bundle").SetInputFilesAsync(new FilePayload { Name = "work.assay", MimeType = "application/zip", Buffer = bytes });
        await seen.Page.Locator("#pins").FillAsync(pins);
        await seen.Page.GetByRole(AriaRole.Button, new() { Name = "Verify", Exact = true }).ClickAsync();
        await seen.Page.WaitForLoadStateAsync();
    }

    private async Task<byte[]> GoodAsync()
    {
        var path = desk.Desk.PathOf("work.assay");
        if (!File.Exists(path)) (await desk.Desk.Type("bundle export -o work.assay")).ShouldEndIn(0);
        return await File.ReadAllBytesAsync(path);
    }
}
