using System.Collections.Concurrent;
using Assay.Ledger.Records;

namespace Assay.Ledger.Index;

/// <summary>Records that were read lately, as many as a bound on their stored bytes allows. When it is full, those that were not asked for since the last time it was full go.</summary>
internal sealed class RecordCache
{
    // Parsed, a record takes some four times its stored bytes.
    private const long MostBytes = 32L << 20;
    private const int MostOfOne = 1 << 18;

    private readonly Lock _turning = new();
    private ConcurrentDictionary<long, RecordEntry> _young = [];
    private ConcurrentDictionary<long, RecordEntry> _old = [];
    private long _bytes;

    /// <summary>The record at a leaf; null where it is not kept.</summary>
    public RecordEntry? Find(long leaf)
    {
        if (_young.TryGetValue(leaf, out var record)) return record;
        if (!_old.TryGetValue(leaf, out record)) return null;
        _young[leaf] = record;
        return record;
    }

    /// <summary>Keeps a record.</summary>
    public void Keep(RecordEntry record, int bytes)
    {
        if (bytes > MostOfOne) return;
        if (Interlocked.Add(ref _bytes, bytes) > MostBytes / 2) Turn();
        _young[record.Index] = record;
    }

    private void Turn()
    {
        lock (_turning)
        {
            if (Interlocked.Read(ref _bytes) <= MostBytes / 2) return;
            (_old, _young) = (_young, []);
            Interlocked.Exchange(ref _bytes, 0);
        }
    }
}
