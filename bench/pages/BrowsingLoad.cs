using System.Collections.Concurrent;

namespace Assay.Bench.Pages;

/// <summary>People who look at pages one after the other while clients log runs as fast as they can; then every run is counted.</summary>
internal static class BrowsingLoad
{
    private const int Points = 100;

    /// <summary>Runs it.</summary>
    /// <param name="link">The server's link, which lets in once; people share the session.</param>
    /// <param name="people">How many browse.</param>
    /// <param name="clients">How many log.</param>
    /// <param name="time">For how long.</param>
    public static async Task<LoadAnswer> RunAsync(Uri link, int people, int clients, TimeSpan time)
    {
        using var visitor = await Visitor.EnterAsync(link);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = clients }) { BaseAddress = new Uri(link.GetLeftPart(UriPartial.Authority)), Timeout = TimeSpan.FromMinutes(10) };
        var experiment = await ManyRuns.ExperimentAsync(client, $"load {Guid.NewGuid():N}");
        var pages = await SomePages.OfAsync(visitor);
        using var end = new CancellationTokenSource(time);
        var answer = new LoadAnswer();
        var work = Enumerable.Range(0, people).Select(person => BrowseAsync(visitor, pages, person, answer, end.Token)).Concat(Enumerable.Range(0, clients).Select(number => LogAsync(client, experiment, number, answer, end.Token)));
        await Task.WhenAll(work);
        foreach (var run in answer.Runs)
            if (await ManyRuns.PointsAsync(client, run) != Points) answer.Lost.Add(run);
        return answer;
    }

    private static async Task BrowseAsync(Visitor visitor, IReadOnlyList<(string Name, string Path)> pages, int person, LoadAnswer answer, CancellationToken end)
    {
        for (var at = person; !end.IsCancellationRequested; at++)
        {
            try
            {
                var (milliseconds, _, status) = await visitor.LookAsync(pages[at % pages.Count].Path, CancellationToken.None);
                answer.Looks.Add((pages[at % pages.Count].Name, milliseconds));
                if (status != 200) answer.Errors.Add($"{pages[at % pages.Count].Path}: {status}");
            }
            catch (HttpRequestException fault)
            {
                answer.Errors.Add($"{pages[at % pages.Count].Path}: {fault.Message}");
            }
        }
    }

    private static async Task LogAsync(HttpClient client, string experiment, int number, LoadAnswer answer, CancellationToken end)
    {
        for (var run = number; !end.IsCancellationRequested; run += 1000)
        {
            try
            {
                answer.Runs.Add(await ManyRuns.OneAsync(client, experiment, run, Points, CancellationToken.None));
            }
            catch (Exception fault) when (fault is HttpRequestException or InvalidOperationException)
            {
                answer.Errors.Add(fault.Message);
            }
        }
    }
}

/// <summary>What a load came to.</summary>
internal sealed class LoadAnswer
{
    /// <summary>Pages that were looked at, and how long each took.</summary>
    public ConcurrentBag<(string Page, double Milliseconds)> Looks { get; } = [];

    /// <summary>Runs whose end was acknowledged.</summary>
    public ConcurrentBag<string> Runs { get; } = [];

    /// <summary>What went wrong.</summary>
    public ConcurrentBag<string> Errors { get; } = [];

    /// <summary>Runs that do not hold all that was acknowledged.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>Says it.</summary>
    /// <returns>0; 1 where anything went wrong or was lost.</returns>
    public int Tell(TextWriter output)
    {
        var times = Looks.Select(look => look.Milliseconds).Order().ToList();
        output.WriteLine(FormattableString.Invariant($"{Looks.Count:N0} pages, {Runs.Count:N0} runs with all their points; errors: {Errors.Count}; runs that lost something: {Lost.Count}."));
        if (times.Count > 0) output.WriteLine(FormattableString.Invariant($"A page took {times[times.Count / 2]:0} ms at p50, {times[times.Count * 95 / 100]:0} ms at p95, {times[^1]:0} ms at most."));
        foreach (var error in Errors.Distinct().Take(10)) output.WriteLine($"  {error}");
        return Errors.IsEmpty && Lost.Count == 0 ? 0 : 1;
    }
}
