using Assay.Ledger.Index;

namespace Stores.Tests.Records;

/// <summary>An index whose program dies after so many batches.</summary>
internal sealed class DyingRecordIndex(IRecordIndex inner, int batches) : IRecordIndex
{
    private int _left = batches;

    public Task<bool> AddAsync(IReadOnlyList<RecordHeader> records, RecordMark from, RecordMark to, CancellationToken cancellation = default) =>
        _left-- > 0 ? inner.AddAsync(records, from, to, cancellation) : throw new OperationCanceledException("killed");

    public Task<RecordMark> MarkAsync(CancellationToken cancellation = default) => inner.MarkAsync(cancellation);

    public Task ClearAsync(CancellationToken cancellation = default) => inner.ClearAsync(cancellation);

    public Task<IReadOnlyList<RecordHeader>> FindAsync(RecordFilter filter, CancellationToken cancellation = default) => inner.FindAsync(filter, cancellation);

    public Task<IReadOnlyList<RecordHeader>> NewestAsync(string project, IReadOnlyCollection<string> except, CancellationToken cancellation = default) => inner.NewestAsync(project, except, cancellation);

    public Task<IReadOnlyList<RecordTally>> TalliesAsync(CancellationToken cancellation = default) => inner.TalliesAsync(cancellation);

    public Task<IReadOnlyDictionary<string, long>> SignersAsync(CancellationToken cancellation = default) => inner.SignersAsync(cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
