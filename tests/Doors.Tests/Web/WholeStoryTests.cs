using Assay.Cli.Terminals;
using Doors.Tests.Breaking;
using Doors.Tests.Release;
using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>
/// One piece of work through everybody's hands, each in a browser of their own: an engineer runs a project and claims, a manager confirms by a link, a reviewer approves the release that its author
/// could not, and an assessor holds the portfolio to its proof, and one that was tampered with too.
/// </summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed class WholeStoryTests
{
    private const string Narrative = "I chose the limit with those who decide, and wrote down whom it leaves out.";

    [Fact]
    public async Task Work_is_claimed_confirmed_approved_and_accepted_by_whoever_may_and_by_nobody_else()
    {
        await using var team = await Team.StartAsync(["eve", "mel", "rex", "ann"], ["user grant eve engineer --project job", "user grant eve candidate --project job", "user grant mel manager --project job", "user grant rex reviewer --project job", "user grant ann assessor"]);
        await WorkAsync(team);
        byte[] portfolio;
        await using (var engineer = await PersonAtBrowser.SignInAsync(team, "eve"))
        {
            var link = await ClaimAsync(engineer);
            await ConfirmAsync(team, link);
            await ShouldNotApproveAsync(engineer);
            await ApproveAsync(team);
            await engineer.GoAsync("/projects/job/release");
            await Assertions.Expect(Request(engineer)).ToContainTextAsync("may go live");
            portfolio = await TakePortfolioAsync(engineer);
        }

        await using var assessor = await PersonAtBrowser.SignInAsync(team, "ann");
        await ShouldHoldAsync(assessor, portfolio);
        await ShouldNotHoldAsync(assessor, portfolio);
        (await team.Desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    // At her own desk, with her own key, which she joined to her account; the team takes in what she signed.
    private static async Task WorkAsync(Team team)
    {
        using var desk = await SmallProject.OnDesk();
        desk["MLFLOW_TRACKING_TOKEN"] = (await team.Desk.Type("user", "token", "add", "eve", "--scope", "keys", "--json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("text").GetString()!;
        (await desk.Type("key", "join", team.Server.Address)).ShouldEndIn(ExitCode.Done);
        (await desk.Type(SmallProject.Run)).ShouldEndIn(ExitCode.Done);
        desk.Work = desk.PathOf("job");
        desk.Write("runbook.md", "# Who is called");
        (await desk.Type(["release", "request", "--to", "production", .. TwoPeople.Whole])).ShouldEndIn(ExitCode.Done);
        (await desk.Type("bundle", "export", "-o", team.Desk.PathOf("work.assay"), "--disclose", "own")).ShouldEndIn(ExitCode.Done);
        (await team.Desk.Type("bundle", "import", "work.assay")).ShouldEndIn(ExitCode.Done);
    }

    private static async Task<string> ClaimAsync(PersonAtBrowser engineer)
    {
        await engineer.GoAsync("/evidence/level-6-ai-engineer/S7");
        await engineer.Page.Locator("input[name=parts][value='S7.accuracy']").CheckAsync();
        await engineer.SignAsync(engineer.Page.Locator("form.do", new() { Has = engineer.Page.Locator("#claim-narrative") }), "Sign the claim", ("narrative", Narrative));
        await engineer.Page.Locator(".claim a", new() { HasText = "answer it" }).ClickAsync();
        await Assertions.Expect(engineer.Page.Locator(".notice", new() { HasText = "nobody confirms their own work" })).ToBeVisibleAsync();
        await engineer.SignAsync(engineer.Page.Locator("form.do", new() { Has = engineer.Page.Locator("#ask-name") }), "Make a link", ("name", "The head of lending"));
        return new Uri(await engineer.Page.Locator("#ask-link").InputValueAsync()).AbsolutePath;
    }

    private static async Task ConfirmAsync(Team team, string link)
    {
        await using var manager = await PersonAtBrowser.OpenAsync(team);
        await manager.GoAsync(link);
        await Assertions.Expect(manager.Page.Locator("blockquote")).ToContainTextAsync(Narrative);
        await manager.SignAsync(manager.Page.Locator("form.do"), "Sign what I saw", ("observed", "She defended the limit before the board."), ("when", "2 March 2026"), ("where", "model review"));
        await Assertions.Expect(manager.Page.Locator("h1")).ToHaveTextAsync("Thank you");
        await manager.GoAsync("/evidence");
        await Assertions.Expect(manager.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in"));
    }

    private static async Task ShouldNotApproveAsync(PersonAtBrowser engineer)
    {
        await engineer.GoAsync("/projects/job/release");
        var act = await UnfoldAsync(engineer, "Approve");
        foreach (var (name, value) in new[] { ("role", "reviewer"), ("reason", "It is mine, and it is good.") }) await act.Locator($"[name={name}]").FillAsync(value);
        await act.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Assertions.Expect(act.Locator(".problems")).ToBeVisibleAsync();
        await Assertions.Expect(act.Locator(".signing")).ToHaveCountAsync(0);
    }

    // What does not hold is let be for a while by the manager, who has that duty; the reviewer approves.
    private static async Task ApproveAsync(Team team)
    {
        await using (var manager = await PersonAtBrowser.SignInAsync(team, "mel"))
        {
            await manager.GoAsync("/projects/job/release");
            foreach (var item in await Request(manager).Locator("li:has(.badge.bad) strong").AllInnerTextsAsync())
            {
                await manager.SignAsync(await UnfoldAsync(manager, "Let an item be for a while"), "Let an item be for a while", ("item", item), ("reason", "A small table."), ("owner", "credit risk"), ("until", TwoPeople.Soon));
                await manager.GoAsync("/projects/job/release");
            }
        }

        await using var reviewer = await PersonAtBrowser.SignInAsync(team, "rex");
        await reviewer.GoAsync("/projects/job/release");
        await reviewer.SignAsync(await UnfoldAsync(reviewer, "Approve"), "Approve", ("role", "reviewer"), ("reason", "I read the report."));
        await Assertions.Expect(Request(reviewer)).ToContainTextAsync("may go live");
    }

    private static async Task<byte[]> TakePortfolioAsync(PersonAtBrowser engineer)
    {
        await engineer.GoAsync("/evidence/portfolio");
        await engineer.Page.Locator("#form").SelectOptionAsync("portfolio.assay");
        await engineer.Page.Locator("input[name=incomplete]").CheckAsync();
        await engineer.Page.GetByRole(AriaRole.Button, new() { Name = "Write it" }).ClickAsync();
        var file = await engineer.Page.RunAndWaitForDownloadAsync(() => engineer.Page.GetByRole(AriaRole.Button, new() { Name = "Take it: sign it" }).ClickAsync());
        return await File.ReadAllBytesAsync(await file.PathAsync());
    }

    private static async Task ShouldHoldAsync(PersonAtBrowser assessor, byte[] portfolio)
    {
        await DropAsync(assessor, portfolio);
        await Assertions.Expect(assessor.Page.Locator("#verdict")).ToHaveTextAsync("It holds");
        await assessor.GoAsync("/verify/evidence/level-6-ai-engineer/S7");
        await Assertions.Expect(assessor.Page.Locator("main")).ToContainTextAsync(Narrative);
        await Assertions.Expect(assessor.Page.Locator("form.do")).ToHaveCountAsync(0);
    }

    private static async Task ShouldNotHoldAsync(PersonAtBrowser assessor, byte[] portfolio)
    {
        var at = portfolio.AsSpan().LastIndexOf("{\"payload\":\""u8);
        portfolio[at + 60] ^= 1;
        await DropAsync(assessor, portfolio);
        await Assertions.Expect(assessor.Page.Locator("#verdict")).ToHaveTextAsync("It does not hold");
    }

    private static async Task DropAsync(PersonAtBrowser assessor, byte[] bundle)
    {
        await assessor.GoAsync("/verify");
        await assessor.Page.Locator("#bundle").SetInputFilesAsync(new FilePayload { Name = "portfolio.assay", MimeType = "application/zip", Buffer = bundle });
        await assessor.Page.GetByRole(AriaRole.Button, new() { Name = "Verify", Exact = true }).ClickAsync();
        await assessor.Page.WaitForLoadStateAsync();
    }

    private static ILocator Request(PersonAtBrowser person) => person.Page.Locator("article[aria-labelledby^='request-']").First;

    private static async Task<ILocator> UnfoldAsync(PersonAtBrowser person, string act)
    {
        var details = Request(person).Locator("details.act", new() { Has = person.Page.GetByText(act, new() { Exact = true }).First });
        if (await details.GetAttributeAsync("open") is null) await details.Locator("summary").ClickAsync();
        return details;
    }
}
