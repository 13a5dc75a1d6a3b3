using System.Collections.Immutable;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Tracking.Outbox;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Inspect;

/// <summary>Finds what the ledger says of a run: the records about it, and the one that its tag <c>assay.record</c> names.</summary>
internal static class RunRecords
{
    private const string RecordTag = "assay.record";

    /// <summary>The records, oldest first.</summary>
    public static async Task<ImmutableArray<ShownRunRecord>> AboutAsync(ILedgerStore ledger, Run run, CancellationToken cancellation)
    {
        var (subject, named) = ($"run:{run.Info.RunId}", run.Tags.Find(RecordTag));
        var found = new SortedDictionary<long, ShownRunRecord>();
        await foreach (var record in ledger.SelectAsync(RecordFilter.All with { About = [SubjectMark.Of(subject)] }, cancellation))
            if (record.Subjects.Any(about => about.Name == subject)) found[record.Index] = Of(record);
        if (!string.IsNullOrEmpty(named) && await ledger.FindAsync(named, cancellation) is [var stored, ..] && stored.Id == named && RecordReader.TryRead(stored) is { Succeeded: true, Value: { } tagged }) found[tagged.Index] = Of(tagged);
        return [.. found.Values];
    }

    private static ShownRunRecord Of(RecordEntry record) => new(record.Index, record.Id, record.Kind, record.At, record.TryAs<RunEnded>()?.ContentDigest);
}
