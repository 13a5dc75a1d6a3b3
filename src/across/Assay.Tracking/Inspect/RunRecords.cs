using System.Collections.Immutable;
using System.Text;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Tracking.Outbox;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Inspect;

/// <summary>Finds what the ledger says of a run: the records about it, and the one that its tag <c>assay.record</c> names.</summary>
internal static class RunRecords
{
    private const string RecordTag = "assay.record";

    /// <summary>The records, oldest first. The whole log is looked through, but only a record that names the run is read.</summary>
    public static async Task<ImmutableArray<ShownRunRecord>> AboutAsync(ILedgerStore ledger, Run run, CancellationToken cancellation)
    {
        var (subject, named) = ($"run:{run.Info.RunId}", run.Tags.Find(RecordTag));
        byte[][] marks = [Encoding.UTF8.GetBytes(subject), .. string.IsNullOrEmpty(named) ? [] : new[] { Encoding.UTF8.GetBytes(named) }];
        var found = ImmutableArray.CreateBuilder<ShownRunRecord>();
        await foreach (var stored in ledger.ReadAsync(0, await ledger.SizeAsync(cancellation), cancellation))
        {
            if (Envelope.Parse(stored.Bytes.Span) is not { Succeeded: true } envelope || !Array.Exists(marks, mark => envelope.Value.Payload.Span.IndexOf(mark) >= 0)) continue;
            if (RecordReader.TryRead(stored) is { Succeeded: true } read && (read.Value.Id == named || read.Value.Subjects.Any(about => about.Name == subject))) found.Add(Of(read.Value));
        }

        return found.ToImmutable();
    }

    private static ShownRunRecord Of(RecordEntry record) => new(record.Index, record.Id, record.Kind, record.At, record.TryAs<RunEnded>()?.ContentDigest);
}
