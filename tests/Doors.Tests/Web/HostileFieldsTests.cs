using System.Net;
using System.Text.RegularExpressions;
using Doors.Tests.Server;

namespace Doors.Tests.Web;

/// <summary>
/// Every field of every form of every page is sent a megabyte, and words that mean something to browsers, terminals and stores: script, right-to-left marks, zero-width letters, NUL, half a pair of surrogates. Each is answered clearly, none by
/// a fault; what comes to be shown is shown as words. Pages are found by following links, and a page that was not found fails this test.
/// </summary>
[Collection("processes")]
[Trait("Takes", "minutes")]
public sealed partial class HostileFieldsTests
{
    private const int Megabyte = 1 << 20;
    private const string Script = "<script>document.title='taken'</script>";
    private const int MostPages = 200;

    // Where something is named that only somebody else has: the forms are those of a page that was found.
    private static readonly string[] NotLinked = ["/witness/{Code}", "/verify/record/{Id}", "/sign-in", "/evidence/object/{Id}", "/not-found", "/not-allowed", "/runs.csv", "/verify/evidence/{Standard}/{Code}", "/registry/{Name}"];

    private static readonly string Words = Uri.EscapeDataString($"{Script}<img src=x onerror=\"document.title='taken'\">'\"]]> \u202Egnirts \u2066x\u2069 \u200Bzero\u200D \uFEFF \\ud800 {{{{7*7}}}} =1+1 ; DROP TABLE documents; --") + "%00%ED%A0%80%FF";
    private static readonly string Large = Uri.EscapeDataString(Script) + new string('x', Megabyte);

    private readonly Dictionary<string, PageForm> _forms = [];
    private readonly Dictionary<string, string> _pages = [];
    private readonly List<string> _wrong = [];

    [Fact]
    public async Task Every_field_of_every_form_takes_a_megabyte_and_hostile_words_and_answers_clearly()
    {
        await using var team = await Team.StartAsync(["ada"], ["user grant ada engineer --project job"]);
        await UsedProject.UseAsync(team.Desk);
        (await team.Desk.Type("evidence", "claim", "S7.accuracy", "--narrative", "I set the limit.")).ShouldEndIn(0);
        using var client = Forms.Client(team.Server.Address);
        client.Timeout = TimeSpan.FromMinutes(1);
        await client.SignInAsync("root", Team.Password);
        await FindAsync(client);
        Missing().ShouldBeEmpty();
        _forms.Count.ShouldBeGreaterThan(25);
        foreach (var form in _forms.Values) await AskAsync(client, form);
        foreach (var page in _pages.Keys.ToArray()) ShouldBeHarmless(page, await TextAsync(client, page));
        _wrong.ShouldBeEmpty();
        (await team.Desk.Type("ledger verify")).ShouldEndIn(0);
    }

    private IEnumerable<string> Missing() =>
        PermissionPage.Pages.Where(route => !NotLinked.Contains(route) && !_pages.Keys.Any(page => Regex.IsMatch(page.Split('?')[0], $"^{Parameter().Replace(route, "[^/]+")}$")));

    private async Task FindAsync(HttpClient client)
    {
        var waiting = new Queue<string>(["/", "/runs/compare", "/verify/evidence", "/verify/portfolio", "/account", "/people", "/admin", "/verify", "/sign-in", "/queue", "/search?q=job", "/evidence/asked", "/evidence/object/0193a4?part=S7.fit"]);
        while (waiting.TryDequeue(out var page) && _pages.Count < MostPages)
        {
            if (!_pages.TryAdd(page, "")) continue;
            var html = await TextAsync(client, page);
            ShouldBeHarmless(page, html);
            foreach (var form in PageForm.Of(page, html).Where(form => form.Fields.Count > 0 && !form.Action.StartsWith("/sign-out", StringComparison.Ordinal))) _forms.TryAdd(form.Kind, form);
            foreach (Match link in Link().Matches(html))
                if (WebUtility.HtmlDecode(link.Groups[1].Value) is var next && IsWanted(next)) waiting.Enqueue(next.Split('#')[0]);
        }
    }

    // One page of each kind is enough where there are many.
    private bool IsWanted(string next)
    {
        if (!next.StartsWith('/') || next.StartsWith("//", StringComparison.Ordinal) || Files().IsMatch(next)) return false;
        var kind = Identifier().Replace(next.Split('?', '#')[0], "*");
        return _pages.Keys.Count(page => Identifier().Replace(page.Split('?')[0], "*") == kind) < 1;
    }

    private async Task AskAsync(HttpClient client, PageForm form)
    {
        foreach (var field in form.Filled)
        {
            if (form.IsPost) await SendAsync(client, form, $"{field.Name}: a megabyte", each => each == field ? Large : Uri.EscapeDataString(each.Value), isLarge: true);
            await SendAsync(client, form, $"{field.Name}: words", each => each == field ? Words : Uri.EscapeDataString(each.Value), isLarge: false);
        }
    }

    private async Task SendAsync(HttpClient client, PageForm form, string what, Func<PageForm.Field, string> value, bool isLarge)
    {
        string Value(PageForm.Field field) => field.Name is "__RequestVerificationToken" or "_handler" ? Uri.EscapeDataString(field.Value) : value(field);
        try
        {
            using var content = form.Content(Value);
            using var answer = form.IsPost ? await client.PostAsync(form.Action, content) : await client.GetAsync($"{form.Action.Split('?')[0]}?{await content.ReadAsStringAsync()}");
            var html = await answer.Content.ReadAsStringAsync();
            var name = $"{form.Page} → {form.Action}, {what}";
            if ((int)answer.StatusCode >= 500) _wrong.Add($"{name}: answered {(int)answer.StatusCode} {html[..Math.Min(200, html.Length)]}");
            if (html.Length == 0 && (int)answer.StatusCode is not (>= 300 and < 400)) _wrong.Add($"{name}: answered {(int)answer.StatusCode} with nothing");
            // What has no place in what is signed may be left out of it.
            if (isLarge && html.IndexOf("This is what you sign", StringComparison.Ordinal) is > 0 and var at && html.IndexOf("xxxxxxxxxx", at, StringComparison.Ordinal) > 0) _wrong.Add($"{name}: would be signed");
            ShouldBeHarmless(name, html);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            _wrong.Add($"{form.Page} → {form.Action}, {what}: {fault.Message}");
        }
    }

    private void ShouldBeHarmless(string name, string html)
    {
        if (html.Contains(Script, StringComparison.OrdinalIgnoreCase) || html.Contains("<img src=x", StringComparison.OrdinalIgnoreCase)) _wrong.Add($"{name}: shows script as script");
        if (html.Contains('\0')) _wrong.Add($"{name}: shows NUL");
    }

    private static async Task<string> TextAsync(HttpClient client, string page)
    {
        using var answer = await client.GetAsync(page);
        return answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync() : "";
    }

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex(@"\.(csv|md|zip|json|ico|css|js|svg|png|webp|assay)(\?|$)|/(envelope|proof|head|file|files|raw)(/|\?|$)|^/(_|health|openapi|enter|assets)")]
    private static partial Regex Files();

    [GeneratedRegex("[0-9a-f]{8}[0-9a-f-]{4,}|(?<=/)[0-9]+(?=/|$)|(?<=/)[KSB][0-9]+")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
