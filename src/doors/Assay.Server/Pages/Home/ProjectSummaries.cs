using System.Collections.Immutable;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Server.Pages.Home;

/// <summary>Reads from the ledger which projects there are and how far each has come.</summary>
internal static class ProjectSummaries
{
    private static readonly ImmutableArray<string> Stages = ["frame", "data", "train", "evaluate", "release", "monitor", "retire"];

    /// <summary>Every project, the one that was worked on last first.</summary>
    public static async Task<ImmutableArray<ProjectSummary>> ReadAsync(ILedgerStore store, CancellationToken cancellation)
    {
        var found = new Dictionary<string, Dictionary<string, (int Records, DateTimeOffset Newest)>>(StringComparer.Ordinal);
        await foreach (var envelope in store.ReadAsync(0, await store.SizeAsync(cancellation), cancellation))
        {
            if (RecordReader.TryRead(envelope) is not { Succeeded: true, Value: { Project: { } project } record }) continue;
            if (!found.TryGetValue(project, out var stages)) found[project] = stages = new(StringComparer.Ordinal);
            var stage = record.Kind.Split('.')[0];
            stages[stage] = (stages.GetValueOrDefault(stage).Records + 1, record.At);
        }

        return [.. found.OrderByDescending(project => project.Value.Values.Max(stage => stage.Newest)).Select(project => new ProjectSummary(project.Key, [.. Stages.Select(stage => Of(stage, project.Value))]))];
    }

    private static StageSummary Of(string stage, Dictionary<string, (int Records, DateTimeOffset Newest)> found) =>
        found.TryGetValue(stage, out var known) ? new StageSummary(Titled(stage), known.Records, known.Newest) : new StageSummary(Titled(stage), 0, null);

    private static string Titled(string stage) => char.ToUpperInvariant(stage[0]) + stage[1..];
}
