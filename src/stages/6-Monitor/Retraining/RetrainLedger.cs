using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Monitor.Answering;
using Assay.Monitor.Projects;
using Assay.Monitor.Running;
using Assay.Monitor.Windows;

namespace Assay.Monitor.Retraining;

/// <summary>What a ledger says of a project that decides about its retraining, read in one pass.</summary>
/// <param name="project">The project's records, oldest first.</param>
public sealed class RetrainLedger(IReadOnlyList<RecordEntry> project)
{
    /// <summary>Reads it.</summary>
    public static async Task<RetrainLedger> ReadAsync(ILedgerStore store, string project, CancellationToken cancellation) =>
        new(await ProjectLedger.ReadAsync(store, project, kind => ProjectRecords.IsWanted(kind) || kind.StartsWith("monitor.", StringComparison.Ordinal), cancellation));

    /// <summary>The project and its champion, or <c>monitor.never-run</c>, <c>monitor.no-model</c>.</summary>
    public Outcome<WatchedProject> Watched(string name) => ProjectRecords.Of(name, project).Then(found => found is { Model: not null, Trained: not null }
        ? Outcome<WatchedProject>.Success(found)
        : new Problem("monitor.no-model", "The project has no trained model on record.", "Run 'assay run' first.") { Value = name });

    /// <summary>What was recorded of the champion's use since it was trained; what is less real than the work itself does not count.</summary>
    /// <param name="trained">The record of the champion's training.</param>
    /// <param name="watch">Name of what is watched.</param>
    /// <param name="context">How the work is marked.</param>
    public RetrainEvidence Of(RecordEntry trained, string watch, RecordContext context)
    {
        var counted = project.Where(entry => WorkContext.Counts(entry.Context, context)).ToList();
        var windows = new OrderedDictionary<string, RecordedWindow>(StringComparer.Ordinal);
        foreach (var entry in counted.Where(entry => entry.Index > trained.Index))
            if (entry.TryAs<MonitorWindow>() is { } window && window.Watch == watch) windows[window.Name] = new RecordedWindow(entry.Id, false, window);
        // Windows of time may be recorded in any order, and one that is amended keeps its place.
        return new RetrainEvidence(trained, [.. windows.Values.OrderBy(window => window.Window.From ?? DateTimeOffset.MinValue)], [.. AlertCases.Of(counted).All.Where(alert => alert.IsOpen && alert.Alert.Watch == watch)]);
    }

    /// <summary>The newest record of a kind for which a condition holds; null when there is none.</summary>
    public RecordEntry? Newest<TBody>(Func<TBody, bool> holds) where TBody : class, IRecordBody<TBody> => project.LastOrDefault(entry => entry.TryAs<TBody>() is { } body && holds(body));
}
