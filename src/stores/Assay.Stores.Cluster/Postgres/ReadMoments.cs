namespace Assay.Stores.Cluster.Postgres;

/// <summary>
/// The moments as of which columns were read, by cursor. A moment is a snapshot of PostgreSQL, which tells of every transaction whether it was seen; so what was not seen then is
/// told next time, in whatever order several servers commit. Only the newest are kept: who comes with an older one reads everything anew.
/// </summary>
internal sealed class ReadMoments
{
    private const int MostKept = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<long, string> _snapshots = [];
    private long _last;

    /// <summary>The moment of a cursor; null when it is not known here, or no longer.</summary>
    public string? Find(long cursor)
    {
        lock (_gate) return _snapshots.GetValueOrDefault(cursor);
    }

    /// <summary>The cursor of a moment.</summary>
    public long Add(string snapshot)
    {
        lock (_gate)
        {
            _snapshots.Add(++_last, snapshot);
            _snapshots.Remove(_last - MostKept);
            return _last;
        }
    }
}
