using Assay.Evidence.Index;
using Assay.Kernel;

namespace Stores.Tests.Evidence;

/// <summary>An index whose program dies after so many batches.</summary>
internal sealed class DyingIndex(IEvidenceIndex inner, int batches) : IEvidenceIndex
{
    private int _left = batches;

    public Task<bool> AddAsync(IReadOnlyList<IndexedRecord> records, IndexMark from, IndexMark to, CancellationToken cancellation = default) =>
        _left-- > 0 ? inner.AddAsync(records, from, to, cancellation) : throw new OperationCanceledException("killed");

    public Task<IndexMark> MarkAsync(CancellationToken cancellation = default) => inner.MarkAsync(cancellation);

    public Task ClearAsync(Digest catalogue, CancellationToken cancellation = default) => inner.ClearAsync(catalogue, cancellation);

    public Task<IReadOnlyList<FactTally>> TalliesAsync(string? person, CancellationToken cancellation = default) => inner.TalliesAsync(person, cancellation);

    public Task<IReadOnlyList<IndexedRecord>> ActsAsync(CancellationToken cancellation = default) => inner.ActsAsync(cancellation);

    public Task<IReadOnlyList<IndexedRecord>> ShowingAsync(string? person, string fact, int most, CancellationToken cancellation = default) => inner.ShowingAsync(person, fact, most, cancellation);

    public Task<IReadOnlyDictionary<long, IndexedRecord>> AtAsync(IReadOnlyCollection<long> leaves, CancellationToken cancellation = default) => inner.AtAsync(leaves, cancellation);

    public Task<IndexedRecord?> AtAsync(long leaf, CancellationToken cancellation = default) => inner.AtAsync(leaf, cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
