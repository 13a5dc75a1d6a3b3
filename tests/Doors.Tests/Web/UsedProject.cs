using Assay.Cli.Terminals;
using Doors.Tests.Monitor;
using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>A served project that went through all stages: a rehearsal and a release were asked for, two windows were seen, one of them with an alert, and an end is planned.</summary>
public sealed class UsedProject : IAsyncLifetime
{
    private const string Request = "release request --to production --owner retention --rollback back --runbook runbook.md --watch job";
    private const string Rules = "\nmonitor:\n  alerts:\n    - {name: features moved, figure: drifted_share, above: 0.2, who: engineer on call}\n";

    private readonly WebDesk _web = new();

    /// <summary>Where it is served, and the browser.</summary>
    internal WebDesk Web => _web;

    /// <summary>A page of the server, as its owner sees it.</summary>
    internal Task<SeenPage> SeeAsync(string path, int width = 1280, ColorScheme scheme = ColorScheme.Light) => _web.SeeAsync(path, width, scheme);

    public async ValueTask InitializeAsync()
    {
        await _web.InitializeAsync();
        await UseAsync(_web.Desk);
    }

    /// <summary>Takes the project at a desk through all stages.</summary>
    internal static async Task UseAsync(CommandLine.Desk desk)
    {
        File.AppendAllText(desk.PathOf("assay.yaml"), Rules);
        desk.Write("runbook.md", "# Who is called");
        desk.Write("june.csv", WatchedProject.Use(shift: 0));
        desk.Write("july.csv", WatchedProject.Use(shift: 0.9));
        foreach (var month in new[] { "june", "july" }) (await desk.Type($"monitor run {month}.csv --skip-classifier")).ShouldEndIn(ExitCode.Done);
        await desk.Type($"{Request} --rehearse");
        await desk.Type(Request);
        (await desk.Type("retire", "hold", "--classes", "data", "--reason", "Case 17.")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("retire", "plan", "--trigger", "risk", "--reason", "It errs.", "--owner", "A. Tester", "--callers", "the shop", "--retain", "model=0")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("retire", "notice", "--message", "It goes.", "--answer-by", "2999-01-01")).ShouldEndIn(ExitCode.Done);
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
