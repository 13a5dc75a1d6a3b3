using System.Net;
using System.Text.RegularExpressions;

namespace Doors.Tests.Web;

/// <summary>Somebody at the pages, in a browser without script.</summary>
internal sealed partial class PersonAtPages(Uri server) : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = server };

    /// <summary>Signs in.</summary>
    /// <returns>Where that led.</returns>
    public async Task<string> SignInAsync(string name, string password)
    {
        using var answer = await PostAsync("/sign-in?then=/account", "/sign-in/password", new() { ["then"] = "/account", ["name"] = name, ["password"] = password });
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>A page's status, and what it leads to.</summary>
    public async Task<(HttpStatusCode Status, string? Location)> LookAsync(string path)
    {
        using var answer = await _client.GetAsync(path);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString);
    }

    /// <summary>Goes where an address leads, and where that leads, other sites included.</summary>
    /// <param name="address">Where it begins.</param>
    /// <param name="until">A path that is not asked for any more.</param>
    /// <returns>Where it ended.</returns>
    public async Task<string> FollowAsync(string address, string? until = null)
    {
        var at = new Uri(server, address);
        for (var i = 0; i < 10; i++)
        {
            using var answer = await _client.GetAsync(at);
            if (answer.Headers.Location is not { } next) return answer.StatusCode == HttpStatusCode.OK ? at.AbsoluteUri : $"{answer.StatusCode} {at} {await answer.Content.ReadAsStringAsync()}";
            at = new Uri(at, next);
            if (until is not null && at.AbsolutePath == until) return at.AbsoluteUri;
        }

        throw new InvalidOperationException($"It leads round and round, to {at}.");
    }

    /// <summary>A page's text.</summary>
    public Task<string> ReadAsync(string path) => _client.GetStringAsync(path);

    /// <summary>Fills a form of a page in and sends it; confirms what is to be signed where it is shown.</summary>
    /// <returns>The page that answers.</returns>
    public async Task<string> SendAsync(string page, string form, params (string Name, string Value)[] fields)
    {
        var answer = await SendOnceAsync(page, form, fields);
        return Confirm().Match(answer) is { Success: true, Groups: var groups } ? await SendOnceAsync(page, form, [.. fields, ("_confirm", groups[1].Value)]) : answer;
    }

    /// <summary>Fills a form of a page in and sends it, and confirms nothing.</summary>
    /// <returns>The page that answers.</returns>
    public async Task<string> SendOnceAsync(string page, string form, params (string Name, string Value)[] fields)
    {
        using var answer = await PostAsync(page, page, new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) { ["_handler"] = form });
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Posts fields with the token of a page's form.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string action, Dictionary<string, string> fields)
    {
        if (Token().Matches(await _client.GetStringAsync(page)) is [.., var token]) fields["__RequestVerificationToken"] = token.Groups[1].Value;
        return await _client.PostAsync(action, new FormUrlEncodedContent(fields));
    }

    /// <summary>Posts fields without the token of a form, as another site would.</summary>
    /// <returns>Where that led.</returns>
    public async Task<string> PostBareAsync(string action, Dictionary<string, string> fields)
    {
        using var answer = await _client.PostAsync(action, new FormUrlEncodedContent(fields));
        return answer.Headers.Location?.OriginalString ?? $"{answer.StatusCode}";
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"_confirm\" value=\"([^\"]+)\"")]
    private static partial Regex Confirm();
}
