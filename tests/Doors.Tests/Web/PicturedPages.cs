using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>A page that is pictured: its route, an address of it, and the name of its pictures.</summary>
internal sealed record PicturedPage(string Route, string Path, string Name)
{
    /// <summary>Whether nobody has to be signed in to see it.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>Every page of the server in a home where each has something to show.</summary>
internal static class PicturedPages
{
    private const string Criterion = "/evidence/level-6-ai-engineer/S7";

    /// <summary>The pages of the home. Makes what they need that a used project has not: a claim that somebody was asked about, and a registered model.</summary>
    public static async Task<IReadOnlyList<PicturedPage>> OfAsync(WebDesk web)
    {
        var claim = (await web.Desk.Type("evidence", "claim", "S7.accuracy", "--narrative", "I chose the metric with the people who decide, and wrote down what it leaves out.", "--json")).ShouldEndIn(0).Json.GetProperty("id").GetString()!;
        var asked = (await web.Desk.Type("evidence", "ask", claim, "--name", "The head of lending", "--json")).ShouldEndIn(0).Json.GetProperty("path").GetString()!;
        await web.Server.DoAsync("registered-models/create", new { name = "lending", description = "Who is offered the second loan." });
        await using var seen = await web.SeeAsync("/runs");
        var runs = await AddressesAsync(seen, "tbody th a");
        await web.Server.DoAsync("model-versions/create", new { name = "lending", source = "s3://models/lending/1", run_id = runs[0][(runs[0].LastIndexOf('/') + 1)..] });
        await web.Server.DoAsync("registered-models/alias", new { name = "lending", alias = "champion", version = "1" });
        await seen.Page.GotoAsync(new Uri(seen.Address, Criterion).AbsoluteUri);
        var objected = (await AddressesAsync(seen, "a[href^='/evidence/object/']"))[0];
        return [.. Plain, .. OfRuns(runs), new("/evidence/answer/{Claim}", $"/evidence/answer/{claim}", "answer"), new("/witness/{Code}", asked, "witness") { IsOpen = true }, new("/evidence/object/{Id}", objected, "object")];
    }

    /// <summary>The pages of a bundle that somebody dropped, with the engineer's key pinned and the manager's not. Drops it.</summary>
    public static async Task<IReadOnlyList<PicturedPage>> OfBundleAsync(WebDesk web, AssessedWork work)
    {
        await using var seen = await web.SeeAsync("/verify");
        await seen.Page.Locator("#bundle").SetInputFilesAsync(new FilePayload { Name = "portfolio.assay", MimeType = "application/zip", Buffer = work.Portfolio });
        await seen.Page.Locator("#pins").FillAsync(work.Engineer);
        await seen.Page.GetByRole(AriaRole.Button, new() { Name = "Verify", Exact = true }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator("#verdict")).ToBeVisibleAsync();
        return
        [
            new("/verify", "/verify", "bundle"), new("/verify/record/{Id}", (await AddressesAsync(seen, "a[href^='/verify/record/']"))[0], "bundle-record"),
            new("/verify/evidence", "/verify/evidence", "bundle-evidence"), new("/verify/evidence/{Standard}/{Code}", "/verify/evidence/level-6-ai-engineer/S7", "bundle-criterion"), new("/verify/portfolio", "/verify/portfolio", "bundle-portfolio"),
        ];
    }

    private static PicturedPage[] Plain { get; } =
    [
        new("/", "/", "projects"), new("/projects/{Name}", "/projects/job", "project"), new("/projects/{Name}/data", "/projects/job/data", "data"), new("/projects/{Name}/evaluation", "/projects/job/evaluation", "evaluation"),
        new("/projects/{Name}/card", "/projects/job/card", "card"), new("/projects/{Name}/release", "/projects/job/release", "release"), new("/projects/{Name}/monitor", "/projects/job/monitor", "monitor"),
        new("/projects/{Name}/monitor/feature", "/projects/job/monitor/feature?column=ratio", "feature"), new("/projects/{Name}/retire", "/projects/job/retire", "retire"),
        new("/evidence", "/evidence", "evidence"), new("/evidence/{Standard}/{Code}", Criterion, "criterion"), new("/standards", "/standards", "standards"), new("/standards/{Id}", "/standards/nist-ai-rmf", "standard"), new("/evidence/add", "/evidence/add", "add"),
        new("/evidence/eligibility", "/evidence/eligibility", "eligibility"), new("/evidence/portfolio", "/evidence/portfolio", "portfolio"), new("/evidence/asked", "/evidence/asked", "asked"), new("/evidence/reflections", "/evidence/reflections", "reflections"),
        new("/queue", "/queue", "queue"), new("/ledger", "/ledger", "ledger"), new("/ledger/{Id}", "/ledger/3", "record"), new("/ledger/checkpoints", "/ledger/checkpoints", "checkpoints"), new("/ledger/verification", "/ledger/verification", "verification"),
        new("/models", "/models", "models"), new("/models/{Name}/try", "/models/job/try", "try"), new("/models/{Name}/api", "/models/job/api", "api"), new("/registry", "/registry", "registry"), new("/registry/{Name}", "/registry/lending", "registered"),
        new("/search", "/search?q=bias", "search"), new("/admin", "/admin", "admin"), new("/verify", "/verify", "verify"), new("/people", "/people", "people"), new("/account", "/account", "account"), new("/sign-in", "/sign-in", "sign-in") { IsOpen = true },
        new("/not-found", "/not-found", "not-found"), new("/not-allowed", "/not-allowed?page=%2Fledger", "not-allowed"),
    ];

    private static PicturedPage[] OfRuns(string[] runs) =>
    [
        new("/runs", "/runs", "runs"), new("/runs/{Id}", runs[0], "run"), new("/runs/compare", $"/runs/compare?{string.Join('&', runs.Select(run => $"run={run[(run.LastIndexOf('/') + 1)..]}"))}", "compare"), new("/runs/charts", "/runs/charts", "charts"),
    ];

    private static Task<string[]> AddressesAsync(SeenPage seen, string links) => seen.Page.Locator(links).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
}
