using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>Held over every page: it fits, it is accessible, it loads nothing from elsewhere, in both colours and at two widths.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class PageTests(WebDesk desk) : IClassFixture<WebDesk>
{
    public static TheoryData<string, string> Pages => new()
    {
        { "/", "projects" },
        { "/evidence", "evidence" },
        { "/evidence/level-6-ai-engineer/S7", "criterion" },
        { "/evidence/level-6-ai-engineer/Z9", "no-criterion" },
        { "/evidence/answer/0193a4", "no-claim" },
        { "/evidence?view=read", "evidence-read" },
        { "/evidence/level-6-ai-engineer/S7?view=read", "criterion-read" },
        { "/evidence/portfolio?view=read", "portfolio-read" },
        { "/ledger/3?view=read", "record-read" },
        { "/evidence/object/0193a4?part=S7.fit", "object" },
        { "/evidence/add", "add" },
        { "/evidence/portfolio", "portfolio" },
        { "/evidence/eligibility", "eligibility" },
        { "/evidence/asked", "asked" },
        { "/evidence/reflections", "reflections" },
        { "/witness/no-such-link", "no-link" },
        { "/queue", "queue" },
        { "/queue?kind=claim", "queue-claims" },
        { "/standards", "standards" },
        { "/standards/nist-ai-rmf", "standard" },
        { "/standards/none", "no-standard" },
        { "/projects/job/data", "project-data" },
        { "/projects/job/evaluation", "project-evaluation" },
        { "/projects/job/card", "project-card" },
        { "/projects/none/data", "no-project-data" },
        { "/admin", "admin" },
        { "/search?q=job", "search" },
        { "/search?q=bias", "search-criteria" },
        { "/ledger", "ledger" },
        { "/ledger?kind=train.&project=job&context=live&from=2020-01-01&until=2999-01-01&q=job", "ledger-filtered" },
        { "/ledger?from=yesterday&context=dreamt", "ledger-fault" },
        { "/ledger/checkpoints", "checkpoints" },
        { "/ledger/verification", "verification" },
        { "/verify", "verify" },
        { "/verify/record/0193a4", "verify-no-record" },
        { "/verify/evidence", "verify-no-evidence" },
        { "/verify/evidence/level-6-ai-engineer/S7", "verify-no-criterion" },
        { "/verify/portfolio", "verify-no-portfolio" },
        { "/projects/nobody/release", "no-project" },
        { "/ledger/3", "record" },
        { "/ledger/no-such-record", "no-record" },
        { "/runs", "runs" },
        { "/runs/no-such-run", "no-run" },
        { "/runs/compare", "compare" },
        { "/runs/charts", "charts" },
        { "/models", "models-of-job" },
        { "/sign-in", "sign-in" },
        { "/not-found", "not-found" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_is_accessible_and_asks_nobody_else(string path, string name)
    {
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (1280, ColorScheme.Dark), (390, ColorScheme.Light) })
        {
            await using var seen = await desk.SeeAsync(path, width, scheme);
            await seen.PictureAsync($"{name}-{width}-{scheme}");
            await seen.ShouldBeSoundAsync();
            await seen.ShouldBeAccessibleAsync();
        }
    }

    [Fact]
    public async Task A_first_page_loads_less_than_a_hundred_kilobytes_of_script()
    {
        await using var seen = await desk.SeeAsync("/ledger");
        var sizes = await seen.Page.EvaluateAsync<int[]>("() => performance.getEntriesByType('resource').filter(r => r.initiatorType === 'script').map(r => r.encodedBodySize)");
        sizes.Length.ShouldBe(2);
        sizes.Sum().ShouldBeInRange(1, 100_000);
    }

    [Fact]
    public async Task A_record_is_shown_with_the_proof_that_it_stands_in_the_log()
    {
        await using var seen = await desk.SeeAsync("/ledger");
        await seen.Page.Locator("tbody tr").Last.Locator("a").ClickAsync();
        await Assertions.Expect(seen.Page.Locator("h1")).ToContainTextAsync("key.enrolment");
        await Assertions.Expect(seen.Page.Locator(".proof")).ToContainTextAsync("Leaf 0");
        await Assertions.Expect(seen.Page.Locator(".head")).ToContainTextAsync("assay/");
    }
}
