using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Train.Records;

namespace Assay.Monitor.Projects;

/// <summary>Reads of a ledger what belongs to one project.</summary>
public static class ProjectLedger
{
    // What a project's run leaves of its trials is most of it, and is not wanted.
    private static readonly string[] Kinds = ["data.", TrainModel.Kind.Name, "evaluate.", "release.", "monitor."];

    /// <summary>The project's records of some kinds, oldest first: of data, models, evaluation, releases and monitoring.</summary>
    /// <param name="store">The ledger.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="wanted">Whether a kind is wanted.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async Task<IReadOnlyList<RecordEntry>> ReadAsync(ILedgerStore store, string project, Func<string, bool> wanted, CancellationToken cancellation)
    {
        var records = new List<RecordEntry>();
        await foreach (var entry in store.SelectAsync(RecordFilter.Of(Kinds) with { Project = project }, cancellation))
            if (wanted(entry.Kind)) records.Add(entry);
        return records;
    }
}
