using Assay.Ledger.Store;

namespace Assay.Release.History;

/// <summary>The history of releases of a log that stays open: what was read and judged once is not again, and nothing is where nothing about releases or keys was appended.</summary>
internal sealed class FollowedReleases
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ReleaseLog _log = new();
    private ReleaseHistory? _history;

    /// <summary>The history now.</summary>
    public async Task<ReleaseHistory> ReadAsync(ILedgerStore store, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            var changed = await _log.RefreshAsync(store, cancellation);
            return changed || _history is null ? _history = _log.History() : _history;
        }
        finally
        {
            _gate.Release();
        }
    }
}
