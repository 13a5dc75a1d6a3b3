using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Assay.Bench.Pages;

/// <summary>Somebody who came in by the server's link, and looks at pages. Only the page itself is asked for: styles and scripts are kept by a browser.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _client;

    private Visitor(Uri server, CookieContainer cookies) =>
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, MaxConnectionsPerServer = 512 }) { BaseAddress = server, Timeout = TimeSpan.FromMinutes(10) };

    /// <summary>Comes in by the link.</summary>
    public static async Task<Visitor> EnterAsync(Uri link)
    {
        var visitor = new Visitor(new Uri(link.GetLeftPart(UriPartial.Authority)), new CookieContainer());
        using var answer = await visitor._client.GetAsync(link);
        return answer.Headers.Location?.ToString() == "/" ? visitor : throw new InvalidOperationException($"The link lets nobody in: {(int)answer.StatusCode} {answer.Headers.Location}");
    }

    /// <summary>Asks for a page and reads it to its end.</summary>
    /// <returns>How long it took, its text, and its status.</returns>
    public async Task<(double Milliseconds, string Text, int Status)> LookAsync(string path, CancellationToken cancellation = default)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await _client.GetAsync(path, cancellation);
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, text, (int)answer.StatusCode);
    }

    /// <summary>Compressed bytes of what a page loads as script.</summary>
    public async Task<long> ScriptBytesAsync(string path)
    {
        using var plain = new HttpClient(new SocketsHttpHandler()) { BaseAddress = _client.BaseAddress };
        plain.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        var bytes = 0L;
        foreach (Match script in Scripts().Matches((await LookAsync(path)).Text)) bytes += (await plain.GetByteArrayAsync(new Uri(_client.BaseAddress!, script.Groups[1].Value))).LongLength;
        return bytes;
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("""<script src="([^"]+)""")]
    private static partial Regex Scripts();
}
