using System.Text.RegularExpressions;

namespace Doors.Tests.Web;

/// <summary>Sends forms of pages as a browser does that runs no script.</summary>
internal static partial class Forms
{
    /// <summary>A client with cookies of its own, which follows no redirect.</summary>
    public static HttpClient Client(string address) => new(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(address) };

    /// <summary>Fills a form of a page, and sends it; confirms what is to be signed where it is shown.</summary>
    /// <returns>The page that came back.</returns>
    public static async Task<string> SendAsync(this HttpClient client, string page, string form, params (string Name, string Value)[] fields)
    {
        var answer = await client.SendOnceAsync(page, form, fields);
        return Confirm().Match(answer) is { Success: true, Groups: var groups } ? await client.SendOnceAsync(page, form, [.. fields, ("_confirm", groups[1].Value)]) : answer;
    }

    /// <summary>Fills a form of a page, sends it, and confirms nothing.</summary>
    public static async Task<string> SendOnceAsync(this HttpClient client, string page, string form, params (string Name, string Value)[] fields)
    {
        var token = Token().Matches(await client.GetStringAsync(page))[^1].Groups[1].Value;
        using var answer = await client.PostAsync(page, new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("_handler", form), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]));
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Signs in by name and password.</summary>
    public static async Task SignInAsync(this HttpClient client, string name, string password)
    {
        var token = Token().Match(await client.GetStringAsync("/sign-in")).Groups[1].Value;
        using var answer = await client.PostAsync("/sign-in/password", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("then", "/"), new("name", name), new("password", password)]));
        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }

    /// <summary>Signs in by the link that the server printed.</summary>
    public static async Task EnterAsync(this HttpClient client, WebDesk desk) => (await client.GetAsync(await desk.LinkAsync())).Headers.Location!.OriginalString.ShouldBe("/");

    /// <summary>Sends the form of a page that adds a file, and signs what is shown then. The file is sent once.</summary>
    public static async Task<string> AddAsync(this HttpClient client, string file, byte[] content, params (string Name, string Value)[] fields)
    {
        var shown = await client.AddOnceAsync(file, content, fields);
        return Confirm().Match(shown) is { Success: true } ? await client.AddOnceAsync(null, [], [.. fields, .. HeldIn(shown)]) : shown;
    }

    /// <summary>What a page says of a file that it holds and of what it shows: the fields that confirm it.</summary>
    public static (string Name, string Value)[] HeldIn(string shown) => [("_confirm", Confirm().Match(shown).Groups[1].Value), ("_file", Held().Match(shown).Groups[1].Value)];

    /// <summary>Sends the form of a page that adds a file, and confirms no more than its fields do.</summary>
    public static async Task<string> AddOnceAsync(this HttpClient client, string? file, byte[] content, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new StringContent(Token().Matches(await client.GetStringAsync("/evidence/add"))[^1].Groups[1].Value), "__RequestVerificationToken" }, { new StringContent("add"), "_handler" } };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        if (file is not null) form.Add(new ByteArrayContent(content), "file", file);
        using var answer = await client.PostAsync("/evidence/add", form);
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"_confirm\" value=\"([^\"]+)\"")]
    private static partial Regex Confirm();

    [GeneratedRegex("name=\"_file\" value=\"([^\"]+)\"")]
    private static partial Regex Held();
}
