using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Monitor.Projects;

/// <summary>Reads of a ledger what belongs to one project.</summary>
public static class ProjectLedger
{
    /// <summary>The project's records of some kinds, oldest first.</summary>
    /// <param name="store">The ledger.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="wanted">Whether a kind is wanted.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async Task<IReadOnlyList<RecordEntry>> ReadAsync(ILedgerStore store, string project, Func<string, bool> wanted, CancellationToken cancellation)
    {
        var records = new List<RecordEntry>();
        await foreach (var envelope in store.ReadAsync(0, await store.SizeAsync(cancellation), cancellation))
            if (RecordReader.Read(envelope) is { } entry && entry.Project == project && wanted(entry.Kind)) records.Add(entry);
        return records;
    }
}
