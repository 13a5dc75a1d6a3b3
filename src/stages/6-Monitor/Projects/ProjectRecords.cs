using System.Collections.Immutable;
using Assay.Data;
using Assay.Data.Records;
using Assay.Evaluate.Performance;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Monitor.References;
using Assay.Train.Records;

namespace Assay.Monitor.Projects;

/// <summary>Finds in the ledger what a project's stages left.</summary>
public static class ProjectRecords
{
    private const string ModelFile = ".onnx";
    private const string ChosenModelStep = "train/model";

    /// <summary>What the newest records of the project say, or <c>monitor.never-run</c>.</summary>
    public static async Task<Outcome<WatchedProject>> FindAsync(ILedgerStore store, string project, CancellationToken cancellation)
    {
        var newest = new Dictionary<string, RecordEntry>(StringComparer.Ordinal);
        await foreach (var envelope in store.ReadAsync(0, await store.SizeAsync(cancellation), cancellation))
            if (RecordReader.Read(envelope) is { } entry && entry.Project == project && !IsOfBaseline(entry)) newest[entry.Kind] = entry;
        return Of(project, newest);
    }

    // The baseline is written as a model beside the chosen one, to be compared with it.
    private static bool IsOfBaseline(RecordEntry entry) => entry.Kind == TrainModel.Kind.Name && entry.Step != ChosenModelStep;

    private static Outcome<WatchedProject> Of(string project, Dictionary<string, RecordEntry> newest)
    {
        var version = newest.GetValueOrDefault(DataVersion.Kind.Name);
        if (version?.TryAs<DataVersion>() is not { } data || DigestIn(version, PreparedData.TableFile) is not { } table || DigestIn(newest.GetValueOrDefault(DataSplit.Kind.Name), PreparedData.SplitFile) is not { } split)
            return new Problem("monitor.never-run", "The project has no training rows on record.", "Run 'assay run' first, or name a table with --reference.") { Value = project };
        return new WatchedProject
        {
            Name = project,
            Table = table,
            Split = split,
            Protected = Names(data, ColumnRole.Protected),
            Features = Names(data, ColumnRole.Feature),
            Model = newest.GetValueOrDefault(TrainModel.Kind.Name)?.Subjects.FirstOrDefault(subject => subject.Name.EndsWith(ModelFile, StringComparison.Ordinal))?.Digest,
            Threshold = newest.GetValueOrDefault(PerformanceRecord.Kind.Name)?.TryAs<PerformanceRecord>()?.Decision?.Threshold,
            Profile = DigestIn(newest.GetValueOrDefault(MonitorReference.Kind.Name), ReferenceProfile.FileName),
        };
    }

    private static Digest? DigestIn(RecordEntry? entry, string subject) => entry?.Subjects.FirstOrDefault(each => each.Name == subject)?.Digest;

    private static ImmutableArray<string> Names(DataVersion data, ColumnRole role) => [.. data.Columns.Where(column => column.IsKept && column.Role == role).Select(column => column.Name)];
}
