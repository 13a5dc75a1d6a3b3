using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Ledger.Index;

/// <summary>
/// Brings an index of records up to date with the log: reads what was appended since, or all of it when the log is another one. Several programs may do so at once, and one may be
/// killed at any time: a batch and the mark behind it are kept together.
/// </summary>
/// <param name="store">The log.</param>
/// <param name="index">The index.</param>
public sealed class RecordIndexer(ILedgerStore store, IRecordIndex index)
{
    private const int BatchSize = 8192;
    private const int Chunk = 512;

    /// <summary>Reads what the index has not read yet.</summary>
    /// <returns>Number of leaves that it knows then.</returns>
    public async Task<long> CatchUpAsync(CancellationToken cancellation = default)
    {
        while (true)
        {
            var mark = await index.MarkAsync(cancellation);
            var size = await store.SizeAsync(cancellation);
            if (!await IsOfThisLogAsync(mark, size, cancellation)) await index.ClearAsync(cancellation);
            else if (mark.Next == size) return size;
            else await ReadAsync(mark, size, cancellation);
        }
    }

    /// <summary>Whether a mark stands in this log: its last leaf is there, and the same.</summary>
    internal async Task<bool> IsOfThisLogAsync(RecordMark mark, long size, CancellationToken cancellation) =>
        mark.Next <= size && (mark.Next == 0 || await store.NodeAsync(0, mark.Next - 1, cancellation) == mark.LastLeaf);

    // Until the end, or until another program has moved the mark.
    private async Task ReadAsync(RecordMark from, long size, CancellationToken cancellation)
    {
        var (mark, batch) = (from, new List<RecordHeader>(BatchSize));
        await foreach (var chunk in store.ReadAsync(mark.Next, size, cancellation).Chunk(Chunk).WithCancellation(cancellation))
        {
            var headers = new RecordHeader[chunk.Length];
            Parallel.For(0, chunk.Length, new ParallelOptions { CancellationToken = cancellation }, i => headers[i] = HeaderOf(chunk[i]));
            foreach (var (stored, read) in chunk.Zip(headers))
            {
                var header = read with { LatestBefore = mark.Latest, At = read.IsReadable ? read.At : mark.Latest };
                batch.Add(header);
                mark = new RecordMark(stored.Index + 1, header.Latest, stored.LeafHash);
            }

            if (batch.Count < BatchSize) continue;
            if (!await index.AddAsync(batch, from, mark, cancellation)) return;
            (from, batch) = (mark, new List<RecordHeader>(BatchSize));
        }

        if (batch.Count > 0) await index.AddAsync(batch, from, mark, cancellation);
    }

    private static RecordHeader HeaderOf(StoredEnvelope stored) => RecordReader.TryRead(stored) switch
    {
        { Succeeded: true, Value: { } record } => new RecordHeader
        {
            Index = stored.Index,
            Id = stored.Id,
            Kind = record.Kind,
            Person = record.Person,
            KeyId = record.KeyId,
            At = record.At,
            LatestBefore = record.At,
            Context = record.Context,
            Project = record.Project,
            Step = record.Step,
            Marks = [.. record.Subjects.SelectMany(SubjectMark.All).Distinct()],
        },
        _ => new RecordHeader { Index = stored.Index, Id = stored.Id, Kind = "", Person = "", At = default, LatestBefore = default },
    };
}
