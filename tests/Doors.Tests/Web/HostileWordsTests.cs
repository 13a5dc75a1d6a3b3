using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>Every field of every form is given hostile words: nothing of them runs, nothing of them breaks a page, and where they are shown they are shown as words.</summary>
[Collection("processes")]
[Trait("Takes", "minutes")]
public class HostileWordsTests(UsedProject project) : IClassFixture<UsedProject>
{
    private const string Script = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">'\"><svg onload=document.title='taken'>";
    private const string Marks = "\u202Egnirts \u2066x\u2069 \u200Bzero\u200D \uFEFF";

    public static TheoryData<string> Pages =>
    [
        "/", "/queue", "/search?q=x", "/evidence/level-6-ai-engineer/S7", "/evidence/add", "/evidence/eligibility?standard=eu-ai-act-annex-iv", "/evidence/reflections", "/evidence/portfolio", "/evidence/object/0193a4?part=S7.fit", "/evidence/asked",
        "/projects/job/release", "/projects/job/monitor", "/projects/job/retire", "/projects/job/data", "/runs", "/account",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_form_takes_hostile_words_as_words(string path)
    {
        await using var seen = await project.SeeAsync(path);
        var title = await seen.Page.TitleAsync();
        var forms = await seen.Page.Locator("main form:not([data-theme-choice])").CountAsync();
        for (var i = 0; i < forms; i++)
        {
            await FillAsync(seen.Page, i);
            await seen.Page.EvaluateAsync("i => { const form = document.querySelectorAll('main form')[i]; form.noValidate = true; form.requestSubmit(); }", i);
            await seen.Page.WaitForLoadStateAsync(LoadState.Load);
            (await seen.Page.TitleAsync()).ShouldNotBe("taken");
            await Assertions.Expect(seen.Page.Locator("main h1, main .problems").First).ToBeVisibleAsync();
            (await seen.Page.EvaluateAsync<int>("() => document.querySelectorAll('main script, main img[src=x], main svg[onload]').length")).ShouldBe(0);
            await seen.Page.GotoAsync(seen.Address.AbsoluteUri);
        }

        (await seen.Page.TitleAsync()).ShouldBe(title);
        seen.Complaints.Where(complaint => !complaint.Contains("status of 4", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/evidence/reflections", "reflect", "text")]
    [InlineData("/evidence/level-6-ai-engineer/S7", "claim", "narrative")]
    [InlineData("/evidence/eligibility", "rate", "remark")]
    public async Task A_megabyte_is_refused_in_words_and_the_page_still_stands(string path, string form, string field)
    {
        await using var seen = await project.SeeAsync(path);
        await seen.Page.EvaluateAsync("([form, field]) => { const sent = [...document.querySelectorAll('main form')].find(each => each.querySelector(`[name=_handler][value^='${form}']`)); sent.noValidate = true; const box = sent.querySelector('[name=parts]'); if (box) box.checked = true; sent.elements[field].removeAttribute('maxlength'); sent.elements[field].value = 'x'.repeat(1 << 20); sent.requestSubmit(); }", new[] { form, field });
        await Assertions.Expect(seen.Page.Locator(".problems").First).ToContainTextAsync(new System.Text.RegularExpressions.Regex("1048576 characters|no record of yours|have no rating", System.Text.RegularExpressions.RegexOptions.IgnoreCase), new() { Timeout = 30_000 });
        (await seen.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
    }

    [Theory]
    [InlineData("/projects/{0}")]
    [InlineData("/projects/{0}/data")]
    [InlineData("/evidence?standard={0}")]
    [InlineData("/evidence?person={0}")]
    [InlineData("/evidence/level-6-ai-engineer/{0}")]
    [InlineData("/evidence/answer/{0}")]
    [InlineData("/evidence/portfolio?piece={0}")]
    [InlineData("/evidence/eligibility?statement={0}")]
    [InlineData("/standards/{0}")]
    [InlineData("/witness/{0}")]
    [InlineData("/search?q={0}")]
    [InlineData("/queue?kind={0}")]
    [InlineData("/ledger/{0}")]
    public async Task An_address_takes_hostile_words_as_words(string address)
    {
        await using var seen = await project.SeeAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, Uri.EscapeDataString($"{Script}{Marks}")));
        (await seen.Page.TitleAsync()).ShouldNotBe("taken");
        (await seen.Page.Locator("h1").CountAsync()).ShouldBe(1);
        (await seen.Page.EvaluateAsync<int>("() => document.querySelectorAll('main script, main img[src=x], main svg[onload]').length")).ShouldBe(0);
        seen.Complaints.Where(complaint => !complaint.Contains("status of 4", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static async Task FillAsync(IPage page, int form)
    {
        await page.EvaluateAsync("""
            ([i, words]) => {
              const form = document.querySelectorAll('main form')[i];
              form.closest('details')?.setAttribute('open', '');
              for (const field of form.elements) {
                if (field.type === 'checkbox') field.checked = true;
                else if (field.tagName === 'TEXTAREA' || ['text', 'search', 'password', 'email', 'url'].includes(field.type)) { field.removeAttribute('maxlength'); field.value = words; }
                else if (field.type === 'number') { field.type = 'text'; field.value = words; }
              }
            }
            """, new object[] { form, $"{Script} {Marks}" });
    }
}
