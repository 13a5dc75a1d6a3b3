using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Bench.Ledger;

/// <summary>Keeps nothing.</summary>
internal sealed class NoVault : IVault
{
    public Task KeepAsync(IReadOnlyCollection<Opening> openings, CancellationToken cancellation = default) => Task.CompletedTask;

    public Task<Opening?> OpenAsync(Digest commitment, CancellationToken cancellation = default) => Task.FromResult<Opening?>(null);

    public Task<bool> ShredAsync(string person, CancellationToken cancellation = default) => Task.FromResult(false);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
