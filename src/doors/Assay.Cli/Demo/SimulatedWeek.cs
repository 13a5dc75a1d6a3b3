using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Monitor.Alerts;
using Assay.Monitor.Running;
using Assay.Monitor.Settings;
using Assay.Monitor.Windows;
using Assay.Tables.Engine;

namespace Assay.Cli.Demo;

/// <summary>Watches a week that was made up, with one change put into it, until somebody is told. All of its records say that they are simulated.</summary>
internal sealed class SimulatedWeek : IDemoStep
{
    private const string File = "simulated-week.csv";
    private const string Simulated = "simulated";

    /// <summary>Name under which the week is watched.</summary>
    public static string WatchOf(string project) => $"{project}-simulated-week";

    /// <inheritdoc/>
    public string Name => "monitor";

    /// <inheritdoc/>
    public string Explanation => "In use, what comes is compared with what the model learnt from, and a limit that breaks is told to somebody. This week is simulated: its rows are made up.";

    /// <inheritdoc/>
    public async Task<DemoFinding?> LookAsync(DemoScene scene, CancellationToken cancellation)
    {
        var watch = WatchOf(scene.Project.Name);
        ImmutableArray<RecordEntry> records = [.. (await scene.RecordsAsync(cancellation)).Where(record => (record.TryAs<MonitorWindow>()?.Watch ?? record.TryAs<MonitorAlert>()?.Watch) == watch)];
        var windows = records.Select(record => record.TryAs<MonitorWindow>()).OfType<MonitorWindow>().OrderBy(window => window.From).ToList();
        var alerts = records.Select(record => record.TryAs<MonitorAlert>()).OfType<MonitorAlert>().ToList();
        if (windows.Count < WeekTable.Days || (alerts.Count == 0 && IsBroken(scene.Project.Section<MonitorSection>(), windows))) return null;
        return new DemoFinding(records, [.. Lines(windows, alerts)]);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Nothing>> DoAsync(DemoScene scene, CancellationToken cancellation)
    {
        var rows = await HeldOutRows.LoadAsync(scene, cancellation);
        if (!rows.Succeeded) return Outcome<Nothing>.Failed(rows.Problems);
        var path = Path.Combine(scene.Project.Folder, File);
        await scene.Home.Tables.WriteAsync(WeekTable.Of(rows.Value), path + ".part", TableFormat.Csv, cancellation);
        System.IO.File.Move(path + ".part", path, overwrite: true);
        var request = new RunRequest { Rows = [File], Project = ".", Watch = WatchOf(scene.Project.Name), Every = "day", Time = WeekTable.Time, Context = Simulated, SkipClassifier = true };
        var recorded = await MonitorRun.Capability.Handle(request, scene.Home, cancellation);
        return recorded.Succeeded ? Outcome.Done : Outcome<Nothing>.Failed(recorded.Problems);
    }

    private static bool IsBroken(MonitorSection section, IEnumerable<MonitorWindow> windows) =>
        windows.Any(window => section.Alerts.Any(rule => AlertRaiser.Broken(rule, new RecordedWindow("", false, window)).Any()));

    private static IEnumerable<string> Lines(List<MonitorWindow> windows, List<MonitorAlert> alerts)
    {
        yield return Say($"Seven days of {windows[0].Volume.Rows:N0} rows drawn from those that no training saw; from day {WeekTable.ShiftedFrom} on, {string.Join(" and ", WeekTable.Shifted)} are {WeekTable.Shift} × what they were, as after a rise of interest.");
        foreach (var window in windows) yield return Say($"  {window.Name}  {window.DriftedCount(),2} of {window.Features.Length} columns drifted{Drifted(window)}");
        foreach (var alert in alerts) yield return $"ALERT {new AlertMessage("", alert).Sentence}{(alert.Who is { } who ? $" (for {who})" : "")}";
        if (alerts.Count == 0) yield return "No alert: no rule under monitor.alerts in the project file is broken.";
    }

    private static string Drifted(MonitorWindow window) => window.DriftedCount() == 0 ? "" : $": {string.Join(", ", window.Features.Where(feature => feature.HasDrifted).Select(feature => feature.Column))}";

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
