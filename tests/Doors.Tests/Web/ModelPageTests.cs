using Doors.Tests.Inference;
using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>The models that a server answers with, and a page to try one.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class ModelPageTests(ModelDesk desk) : IClassFixture<ModelDesk>
{
    private const string Try = "/models/job/try";

    [Fact]
    public async Task Models_are_listed_with_their_versions_and_where_they_come_from()
    {
        await using var seen = await SeeAsync("/models");
        var board = seen.Page.Locator("article", new() { HasText = "job" }).First;
        await Assertions.Expect(board).ToContainTextAsync("loaded");
        await Assertions.Expect(board).ToContainTextAsync("what names no version (the default)");
        await Assertions.Expect(board).ToContainTextAsync("a run of the project");
        await Assertions.Expect(seen.Page.Locator("article", new() { HasText = "bare.onnx" })).ToHaveCountAsync(1);
        await board.Locator("a", new() { HasText = "Try it" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator("h1")).ToHaveTextAsync("Try job");
    }

    [Fact]
    public async Task A_row_is_typed_and_answered_and_the_answer_is_in_the_log()
    {
        await using var seen = await SeeAsync(Try);
        await Assertions.Expect(Field(seen, "home").Locator("option")).ToHaveTextAsync(["not known", "own", "rent"]);
        await Assertions.Expect(seen.Page.Locator("form.row .field", new() { HasText = "ratio" })).ToContainTextAsync("Training saw 0 to");
        await Field(seen, "ratio").FillAsync("0.9");
        await Field(seen, "age").FillAsync("30");
        await Field(seen, "home").SelectOptionAsync("own");
        await Field(seen, "home").PressAsync("Tab");
        await seen.Page.Locator("form.row button").PressAsync("Enter");
        await Assertions.Expect(seen.Page.Locator(".given strong")).ToHaveTextAsync("yes");
        await Assertions.Expect(seen.Page.Locator(".scores tbody tr")).ToHaveCountAsync(2);
        await seen.PictureAsync("try-answered");
        await Assertions.Expect(Field(seen, "ratio")).ToHaveValueAsync("0.9");
        await Assertions.Expect(seen.Page.Locator(".curl")).ToContainTextAsync("""{"rows":[{"ratio":0.9,"age":30,"home":"own"}]}""");
        var id = await seen.Page.Locator("#answer code").First.TextContentAsync();
        using var kept = await desk.Server.Client.PostAsync("/labels", new StringContent($$"""{"model":"job","labels":[{"id":"{{id}}","label":"yes"}]}"""));
        (await kept.Content.ReadAsStringAsync()).ShouldContain("\"labels\":1");
    }

    [Fact]
    public async Task What_is_out_of_domain_is_answered_and_explained_and_refused_where_strict()
    {
        await using var seen = await SeeAsync(Try);
        await Field(seen, "age").FillAsync("300");
        await seen.Page.Locator("form.row button").ClickAsync();
        await Assertions.Expect(seen.Page.Locator("#answer .notice")).ToContainTextAsync("Out of domain.");
        await Assertions.Expect(seen.Page.Locator("#answer .notice li")).ToContainTextAsync("age: 300. Expected:");
        await seen.Page.Locator("#row-strict").CheckAsync();
        await seen.Page.Locator("form.row button").ClickAsync();
        await Assertions.Expect(seen.Page.Locator("#answer .fault")).ToContainTextAsync("status 400");
        await Assertions.Expect(Field(seen, "age")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(seen.Page.Locator("#row-strict")).ToBeCheckedAsync();
        await Assertions.Expect(seen.Page.Locator(".curl")).ToContainTextAsync("?strict=true");
    }

    [Fact]
    public async Task A_value_that_does_not_fit_marks_its_field_alone()
    {
        await using var seen = await SeeAsync(Try);
        await Field(seen, "age").FillAsync("thirty");
        await Field(seen, "ratio").FillAsync("1");
        await seen.Page.Locator("form.row button").ClickAsync();
        await Assertions.Expect(seen.Page.Locator("[aria-invalid]")).ToHaveCountAsync(1);
        await Assertions.Expect(Field(seen, "age")).ToHaveAttributeAsync("aria-describedby", "c1-fault c1-hint");
        await Assertions.Expect(seen.Page.Locator("#c1-fault")).ToContainTextAsync("Found: thirty. Expected: a number.");
        await seen.ShouldBeAccessibleAsync();
    }

    [Theory]
    [InlineData("[{\"ratio\":0.9,\"age\":30,\"home\":\"own\"},{\"ratio\":0.1,\"age\":30,\"home\":\"boat\"}]")]
    [InlineData("home,age,ratio\nown,30,0.9\nboat,30,0.1\n")]
    public async Task Several_rows_are_pasted_as_JSON_or_CSV(string rows)
    {
        await using var seen = await SeeAsync(Try);
        await seen.Page.Locator("summary", new() { HasText = "Several rows" }).ClickAsync();
        await seen.Page.Locator("#rows").FillAsync(rows);
        await seen.Page.Locator("form", new() { Has = seen.Page.Locator("#rows") }).Locator("button").ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".tried tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(seen.Page.Locator(".tried tbody tr").Last).ToContainTextAsync("home (boat)");
        await seen.ShouldBeSoundAsync();
        await seen.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task The_OpenAPI_document_is_a_page_whose_operations_can_be_sent()
    {
        await using var seen = await SeeAsync("/models/job/api");
        await Assertions.Expect(seen.Page.Locator("#predictByVersion h2")).ToContainTextAsync("/predict/job/versions/{version}");
        await Assertions.Expect(seen.Page.Locator("[aria-label='Fields of Row'] tbody tr")).ToHaveCountAsync(3);
        await seen.Page.Locator("#predict summary").ClickAsync();
        await seen.Page.Locator("#predict button[type=submit]").ClickAsync();
        await Assertions.Expect(seen.Page.Locator("#predict [role=status]")).ToHaveTextAsync("Status 200");
        await Assertions.Expect(seen.Page.Locator("#predict pre.body")).ToContainTextAsync("\"out_of_domain\": false");
        await seen.Page.Locator("#predictByVersion summary").ClickAsync();
        await seen.Page.Locator("#predictByVersion-version").FillAsync("nothing");
        await seen.Page.Locator("#predictByVersion button[type=submit]").ClickAsync();
        await Assertions.Expect(seen.Page.Locator("#predictByVersion [role=status]")).ToHaveTextAsync("Status 404");
        await seen.ShouldBeSoundAsync();
        await seen.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task Names_that_are_parts_of_a_page_are_shown_as_they_are()
    {
        await using var seen = await SeeAsync("/models/hostile/try?example=true");
        await Field(seen, HostileOnnx.Number).FillAsync("<script>alert(3)</script>");
        await seen.Page.Locator("form.row button").ClickAsync();
        await Assertions.Expect(seen.Page.Locator("#c0-fault")).ToContainTextAsync("<script>alert(3)</script>");
        await Field(seen, HostileOnnx.Number).FillAsync("12");
        await seen.Page.Locator("form.row button").ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".given")).ToHaveTextAsync("<b>price</b> 12");
        await Assertions.Expect(seen.Page.Locator(".notice li")).ToContainTextAsync(HostileOnnx.Number);
        (await seen.Page.Locator(".curl").TextContentAsync())!.ShouldContain("""'\''; rm -rf \"</option>""");
        seen.Complaints.ShouldBeEmpty();
        await using var api = await SeeAsync("/models/hostile/api");
        await api.ShouldBeSoundAsync();
    }

    [Theory]
    [InlineData("/models/nothing/try")]
    [InlineData("/models/nothing/api")]
    [InlineData("/models/job/try?version=0")]
    public async Task What_is_not_served_is_told(string path)
    {
        await using var seen = await SeeAsync(path);
        await Assertions.Expect(seen.Page.Locator("h1")).ToHaveTextAsync("No such model");
        await seen.ShouldBeSoundAsync();
    }

    [Theory]
    [InlineData("/models", "models")]
    [InlineData("/models/job/try", "try")]
    [InlineData("/models/hostile/try", "try-hostile")]
    [InlineData("/models/bare/try", "try-bare")]
    [InlineData("/models/bare/api", "api-bare")]
    [InlineData("/models/job/api", "api")]
    public async Task Pages_of_models_fit_are_accessible_and_ask_nobody_else(string path, string name)
    {
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (1280, ColorScheme.Dark), (390, ColorScheme.Light) })
        {
            await using var seen = await SeeAsync(path, width, scheme);
            await seen.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
            await seen.PictureAsync($"{name}-{width}-{scheme}");
            await seen.ShouldBeSoundAsync();
            await seen.ShouldBeAccessibleAsync();
        }
    }

    private async Task<SeenPage> SeeAsync(string path, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        await ServedProject.ShouldServeAsync(desk.Server);
        return await desk.SeeAsync(path, width, scheme);
    }

    private static ILocator Field(SeenPage seen, string column) => seen.Page.Locator("form.row .field", new() { Has = seen.Page.Locator("label", new() { HasText = column }) }).Locator("input, select");
}
