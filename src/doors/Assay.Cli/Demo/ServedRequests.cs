using System.Globalization;
using Assay.Kernel;
using Assay.Monitor.Logs;
using Assay.Monitor.Running;
using Assay.Monitor.Windows;

namespace Assay.Cli.Demo;

/// <summary>Serves the model over HTTP, asks it about rows that it never saw, and puts what its log says on record.</summary>
internal sealed class ServedRequests : IDemoStep
{
    private const int Requests = 2_000;
    private const string Version = "version";
    private const int VersionLength = 12;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public string Name => "serve";

    /// <inheritdoc/>
    public string Explanation => "A served model answers other programs over HTTP, and every answer is logged before it is given. This one was not released: the demo serves it by hand.";

    /// <inheritdoc/>
    public async Task<DemoFinding?> LookAsync(DemoScene scene, CancellationToken cancellation)
    {
        var entry = (await scene.RecordsAsync(cancellation)).LastOrDefault(record => record.TryAs<MonitorWindow>() is { By: WindowKind.Whole, Volume.Rows: >= Requests } window && window.Watch == scene.Project.Name);
        return entry is null ? null : new DemoFinding([entry], [.. Lines(entry.As<MonitorWindow>())]);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Nothing>> DoAsync(DemoScene scene, CancellationToken cancellation)
    {
        var asked = await AskAsync(scene, cancellation);
        if (!asked.Succeeded) return asked;
        var recorded = await MonitorRun.Capability.Handle(new RunRequest { Model = scene.Project.Name, Project = "." }, scene.Home, cancellation);
        return recorded.Succeeded ? Outcome.Done : Outcome<Nothing>.Failed(recorded.Problems);
    }

    // What was answered is in the log before the answer is sent: one that was killed goes on after the last row of its log.
    private static async Task<Outcome<Nothing>> AskAsync(DemoScene scene, CancellationToken cancellation)
    {
        var rows = await HeldOutRows.LoadAsync(scene, cancellation);
        if (!rows.Succeeded) return Outcome<Nothing>.Failed(rows.Problems);
        var started = await LoopbackServer.StartAsync(scene.Home, scene.Workplace, cancellation);
        if (!started.Succeeded) return Outcome<Nothing>.Failed(started.Problems);
        await using var server = started.Value;
        using var client = new HttpClient();
        var ready = await server.ReadyAsync(client, scene.Project.Name, Patience, scene.Workplace.Clock, cancellation);
        if (!ready.Succeeded) return ready;
        var requests = new RowRequests(client, $"{server.Address}/predict/{scene.Project.Name}", scene.Model.Signature.Inputs, rows.Value);
        return await requests.SendAsync(await LoggedAsync(scene, cancellation), Requests, cancellation);
    }

    private static async Task<int> LoggedAsync(DemoScene scene, CancellationToken cancellation)
    {
        var (logged, version) = (0, scene.ModelFile.ToString()[..VersionLength]);
        foreach (var hour in new InferenceLogs(Path.Combine(scene.Home.Folder, InferenceLogs.FolderName)).HoursOf(scene.Project.Name))
        {
            var versions = (await scene.Home.Tables.LoadAsync(hour, [Version], cancellation))[Version];
            logged += Enumerable.Range(0, versions.RowCount).Count(row => versions.TextAt(row) == version);
        }

        return logged;
    }

    private static IEnumerable<string> Lines(MonitorWindow window)
    {
        yield return Say($"{window.Volume.Rows:N0} requests of rows that no training saw were answered, {window.Volume.Errors ?? 0} failed; half within {window.Volume.LatencyMedianMicroseconds:0} µs, 99 in 100 within {window.Volume.Latency99Microseconds:0} µs.");
        var drifted = window.Features.Where(feature => feature.HasDrifted).Select(feature => feature.Column).ToList();
        yield return Say($"Held against the training rows, {(drifted.Count == 0 ? "none" : drifted.Count)} of {window.Features.Length} columns has drifted{(drifted.Count == 0 ? "" : $": {string.Join(", ", drifted)}; each row came three or four times, so that chance looks surer than it is")}.");
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
