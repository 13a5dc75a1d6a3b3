using System.Collections.Concurrent;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Foundation.Tests.Ledger;

/// <summary>A vault in memory.</summary>
internal sealed class MemoryVault : IVault
{
    private readonly ConcurrentDictionary<Digest, Opening> _openings = [];

    public int Count => _openings.Count;

    /// <summary>Thrown by the next keeping: a vault that is full or locked.</summary>
    public Exception? Fault { get; set; }

    public Task KeepAsync(IReadOnlyCollection<Opening> openings, CancellationToken cancellation = default)
    {
        if (Fault is { } fault) return Task.FromException(fault);
        foreach (var opening in openings) _openings[opening.Commitment.Hmac] = opening;
        return Task.CompletedTask;
    }

    public Task<Opening?> OpenAsync(Digest commitment, CancellationToken cancellation = default) => Task.FromResult(_openings.GetValueOrDefault(commitment));

    public Task<bool> ShredAsync(string person, CancellationToken cancellation = default)
    {
        var theirs = _openings.Where(pair => pair.Value.Person == person).ToList();
        foreach (var pair in theirs) _openings.TryRemove(pair);
        return Task.FromResult(theirs.Count > 0);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
