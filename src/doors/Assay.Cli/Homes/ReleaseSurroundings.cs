using Assay.Cli.Serving;
using Assay.Kernel;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Monitor.Alerts;
using Assay.Monitor.Answering;
using Assay.Monitor.Settings;
using Assay.Release.Changing;
using Assay.Release.Comparing;
using Assay.Release.Policies;
using Assay.Release.Readiness;
using Assay.Release.Registry;
using Assay.Release.Settings;
using Assay.Retire;

namespace Assay.Cli.Homes;

/// <summary>What a release is decided by beside its own records: the organisation's policy, and what other stages know.</summary>
internal static class ReleaseSurroundings
{
    private const string Variable = "ASSAY_POLICY";

    /// <summary>The service of that type; null when it is none of these.</summary>
    public static object? Find(OpenedHome home, Workplace workplace, Type service)
    {
        if (service == typeof(ReleaseGate)) return new ReleaseGate((model, cancellation) => RefuseRetiredAsync(home, model, cancellation));
        if (service == typeof(AnsweredRows)) return new AnsweredRows((model, from, cancellation) => AnsweredLog.ReadAsync(home, model, from, cancellation));
        if (service == typeof(RegistryAliases)) return RegistryOfReleases.Of(home, workplace);
        if (service == typeof(OrganisationPolicyFile)) return new OrganisationPolicyFile(PolicyFile(home, workplace));
        return service == typeof(OpenFindings) ? new OpenFindings((project, cancellation) => FindingsAsync(home, project, cancellation)) : null;
    }

    // Where the environment says, else in the home.
    private static string PolicyFile(OpenedHome home, Workplace workplace) =>
        workplace.Variable(Variable) is { Length: > 0 } given ? Path.GetFullPath(given, workplace.CurrentFolder) : Path.Combine(home.Folder, OrganisationFile.FileName);

    private static async Task<Problem?> RefuseRetiredAsync(OpenedHome home, Digest model, CancellationToken cancellation) =>
        await RetiredModels.FindAsync(home.Store, model, cancellation) is { } retired ? new Problem("release.retired", retired.Sentence, "Release another model; 'assay retire status' tells how this one ended.") { Value = model.ToString() } : null;

    // Rehearsed and simulated alerts stop nothing real.
    private static async Task<IReadOnlyList<OpenFinding>> FindingsAsync(OpenedHome home, string project, CancellationToken cancellation)
    {
        var found = new List<OpenFinding>();
        var mine = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var record in home.Store.SelectAsync(RecordFilter.Of(MonitorAlert.Kind.Name) with { Project = project, Context = RecordContext.Live }, cancellation)) mine.Add(record.Id);
        if (mine.Count == 0) return found;
        foreach (var alert in (await AlertCases.ReadAsync(home.Store, cancellation)).All.Where(alert => alert.IsOpen && mine.Contains(alert.Id)))
            found.Add(new OpenFinding(alert.Id, alert.Alert.Severity == AlertSeverity.Critical ? FindingSeverity.Critical : FindingSeverity.Warning, $"{alert.Alert.Rule} of {alert.Alert.Watch}, window {alert.Alert.WindowName}"));
        return found;
    }
}
